/** The lines of the texts in an element (in the page, if none), which `knowLines` lets a page say. */
declare function linesIn(root?: Node | null): { text: string; parent: Element; rect: DOMRect }[];
