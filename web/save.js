// Hands the visitor a file that was made here.

const keptForMs = 60000; // some browsers ask first where to put it

/** @param {string} name @param {string} type @param {Uint8Array<ArrayBuffer>} bytes */
export function save(name, type, bytes) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), keptForMs);
}
