import { about, kg, of, piece, shelf } from "../good.ts";

const red = shelf({ category: "fruit", tint: "rose" });
const warm = shelf({ category: "fruit", tint: "peach" });
const yellow = shelf({ category: "fruit", tint: "honey" });
const green = shelf({ category: "fruit", tint: "leaf" });
const brown = shelf({ category: "fruit", tint: "clay" });

export const FRUIT = [
  red("Pomme", "Apple", kg, "apple", { words: ["gala", "golden", "reinette", "canada", "pink lady"], months: [8, 4] }),
  green("Poire", "Pear", kg, "pear", { words: ["conférence", "williams", "comice"], months: [8, 3] }),
  warm("Pêche", "Peach", kg, "peach", { words: ["pêche blanche", "pêche de vigne"], months: [6, 9] }),
  warm("Nectarine", "Nectarine", kg, "peach", { words: ["brugnon"], months: [6, 9] }),
  warm("Abricot", "Apricot", kg, "peach", { months: [6, 8] }),
  red("Cerise", "Cherries", kg, "cherries", { words: ["bigarreau", "griotte"], months: [5, 7] }),
  red("Fraise", "Strawberries", of("tray", { grams: 250 }), "strawberry", {
    words: ["gariguette", "mara des bois", "charlotte fraise"],
    months: [4, 9],
  }),
  red("Framboise", "Raspberries", of("tray", { grams: 125 }), "raspberry", { months: [6, 10] }),
  red("Myrtille", "Blueberries", of("tray", { grams: 125 }), "blueberries", { words: ["bleuet"], months: [6, 9] }),
  red("Mûre", "Blackberries", of("tray", { grams: 125 }), "blueberries", { months: [7, 10] }),
  red("Groseille", "Redcurrants", of("tray", { grams: 125 }), "cherries", { words: ["cassis"], months: [6, 8] }),
  red("Raisin", "Grapes", kg, "grapes", { words: ["muscat", "chasselas", "grappe de raisin"], months: [8, 11] }),
  red("Prune", "Plums", kg, "plum", { words: ["quetsche", "reine-claude", "mirabelle"], months: [7, 10] }),
  brown("Pruneau", "Prunes", of("bag", { grams: 500 }), "dried-prunes", { words: ["pruneau d’Agen"] }),
  red("Figue", "Figs", of("tray", { grams: 250 }), "fig", { months: [8, 10] }),
  warm("Melon", "Melon", piece, "melon", { words: ["charentais"], months: [6, 9] }),
  red("Pastèque", "Watermelon", about(3000, 3900), "watermelon", { months: [7, 9] }),
  warm("Kaki", "Persimmon", kg, "persimmon", { months: [10, 1] }),
  green("Kiwi", "Kiwi", kg, "kiwi", { months: [11, 5] }),
  warm("Clémentine", "Clementine", kg, "clementine", { words: ["mandarine", "orange"], months: [11, 2] }),
  yellow("Citron", "Lemon", kg, "lemon", { words: ["lime"] }),
  yellow("Coing", "Quince", kg, "pear", { months: [9, 11] }),
  red("Rhubarbe", "Rhubarb", kg, "rhubarb", { months: [4, 7] }),
  brown("Châtaigne", "Chestnuts", kg, "chestnut", { words: ["marron"], months: [9, 12] }),
  brown("Noix", "Walnuts", kg, "walnut", { words: ["noix sèche", "cerneaux de noix"] }),
  brown("Noisette", "Hazelnuts", kg, "hazelnut", { words: ["amande"] }),
];
