// What the generated event is written in: words, names and marks of several languages, with letters that need accents,
// other directions and other fonts.

/**
 * @typedef {object} Language
 * @property {string} tag BCP 47
 * @property {number} share of all texts, beside those of the others
 * @property {string} space between words
 * @property {string} stop at the end of a sentence
 * @property {string[]} words
 * @property {string[]} given names
 * @property {string[]} family names
 * @property {boolean} [familyFirst] and without a space
 */

/** @param {string} text */
const list = (text) => text.trim().split(/\s+/);

/** @type {Language[]} */
export const languages = [
    {
        tag: "en",
        share: 60,
        space: " ",
        stop: ".",
        words: list(`the of and for with learning systems data model memory compiler scheduler network storage query graph
            latency throughput training inference hardware accelerator search index cache kernel language design policy
            cost energy placement traffic cluster failure safety privacy open fast small large new adaptive robust
            distributed approximate measured practical evaluation benchmark workload trace simulation lessons tail`),
        given: list("Ada Alan Grace Barbara Edsger Frances Donald Margaret Ken Radia Leslie Lynn Tony Shafi"),
        family: list("Carter Hughes Nguyen Okafor Patel Silva Turner Walker Young Brooks Mensah Novak O’Neill Lund"),
    },
    {
        tag: "de",
        share: 10,
        space: " ",
        stop: ".",
        words: list(`die und für über mit lernende Verfahren Übersetzer größere Maschinen Speicher schnelle Abfragen Netze
            Prüfung Energieverbrauch Ausführung zuverlässige Straßenkarten Lösungen Anfrageoptimierung Messungen`),
        given: list("Jürgen Käthe Björn Änne Götz Ursula Sören Heike"),
        family: list("Müller Strauß Schröder Köhler Jäger Weiß Groß Böhme"),
    },
    {
        tag: "fr",
        share: 8,
        space: " ",
        stop: ".",
        words: list(`les et pour avec données réseau apprentissage système mémoire requêtes modèle où déjà être énergie
            coût évaluation façon naïve bientôt élevé calcul matériel œuvre maîtrise`),
        given: list("Hélène Zoé François Chloé Gaël Noémie André Loïc"),
        family: list("Lefèvre Bénard Garçon Noël Müntz Durand Faÿ Côté"),
    },
    {
        tag: "pl",
        share: 4,
        space: " ",
        stop: ".",
        words: list(`nauka dla i oraz źródło pamięć sieć żądanie łącze większość błąd śledzenie ćwiczenie obciążenie wydajność
            kształt głęboka węzeł`),
        given: list("Łukasz Żaneta Józef Małgorzata Ścibor Zdzisława"),
        family: list("Wójcik Dąbrowski Żółć Łęcki Kamiński Źrebiec"),
    },
    {
        tag: "ja",
        share: 6,
        space: "",
        stop: "。",
        words: list(
            "機械学習 と の システム を データ 評価 最適化 する コンパイラ メモリ 分散 推論 高速 な 検索 新しい 方法 実験 結果",
        ),
        given: list("さくら 健太 陽子 太郎 美咲 翔"),
        family: list("佐藤 鈴木 髙橋 田中 渡邊 山﨑"),
        familyFirst: true,
    },
    {
        tag: "zh",
        share: 6,
        space: "",
        stop: "。",
        words: list(
            "机器学习 系统 的 数据 优化 编译器 内存 分布式 推理 高效 搜索 新 方法 与 实验 结果 网络 调度 能耗 芯片",
        ),
        given: list("伟 芳 秀英 娜 敏 静 磊"),
        family: list("王 李 张 刘 陈 杨 黄"),
        familyFirst: true,
    },
    {
        tag: "ar",
        share: 6,
        space: " ",
        stop: ".",
        words: list(
            "تعلم الآلة في أنظمة البيانات و الذاكرة الشبكة تحسين سرعة نموذج جديد قياس الطاقة على بحث موزع مترجم نتائج",
        ),
        given: list("ليلى أحمد مريم يوسف سلمى عمر"),
        family: list("الخوارزمي حداد منصور النجار سليمان خوري"),
    },
];
