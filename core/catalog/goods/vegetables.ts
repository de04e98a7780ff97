import { about, bunch, kg, of, piece, shelf } from "../good.ts";

const green = shelf({ category: "vegetables", tint: "leaf" });
const red = shelf({ category: "vegetables", tint: "rose" });
const orange = shelf({ category: "vegetables", tint: "peach" });
const pale = shelf({ category: "vegetables", tint: "cream" });

export const VEGETABLES = [
  red("Tomate", "Tomato", kg, "tomato", { words: ["tomate ancienne", "tomate grappe"], months: [6, 10] }),
  red("Tomate cerise", "Cherry tomato", of("tray", { grams: 250 }), "tomato", { months: [6, 10] }),
  green("Salade", "Lettuce", piece, "lettuce", {
    words: ["laitue", "batavia", "feuille de chêne", "scarole", "frisée", "sucrine", "romaine"],
  }),
  green("Mâche", "Lamb’s lettuce", of("bag", { grams: 150 }), "lambs-lettuce", {
    words: ["doucette"],
    months: [10, 3],
  }),
  green("Mesclun", "Salad mix", of("bag", { grams: 150 }), "salad-bowl", { words: ["jeunes pousses"] }),
  green("Roquette", "Rocket", of("bag", { grams: 100 }), "lambs-lettuce", { words: ["arugula"] }),
  green("Épinard", "Spinach", kg, "spinach", { words: ["pousses d’épinard"] }),
  green("Blette", "Chard", bunch, "chard", { words: ["bette", "poirée"] }),
  orange("Carotte", "Carrot", kg, "carrot", { words: ["carotte de sable"] }),
  orange("Carottes fanes", "Bunched carrots", bunch, "carrot", { words: ["botte de carottes"], months: [4, 9] }),
  pale("Pomme de terre", "Potato", kg, "potato", { words: ["patate", "charlotte", "agata", "monalisa", "ratte"] }),
  pale("Pomme de terre nouvelle", "New potato", kg, "potato", { words: ["primeur", "grenaille"], months: [4, 7] }),
  orange("Patate douce", "Sweet potato", kg, "sweet-potato", { months: [9, 3] }),
  pale("Oignon", "Onion", kg, "onion", { words: ["oignon jaune", "oignon rouge", "oignon rose"] }),
  green("Oignon nouveau", "Spring onion", bunch, "leek", {
    words: ["cébette", "cive", "oignon blanc"],
    months: [3, 7],
  }),
  pale("Échalote", "Shallot", kg, "shallot", { words: ["échalion"] }),
  pale("Ail", "Garlic", piece, "garlic", { words: ["tête d’ail", "ail rose"] }),
  green("Aillet", "Green garlic", bunch, "leek", { words: ["ail nouveau"], months: [2, 5] }),
  green("Poireau", "Leek", kg, "leek", { months: [9, 4] }),
  red("Radis", "Radish", bunch, "radish", { words: ["radis rose", "botte de radis"] }),
  pale("Radis noir", "Black radish", piece, "turnip", { months: [9, 3] }),
  red("Betterave", "Beetroot", kg, "beetroot", { words: ["chioggia"] }),
  red("Betterave cuite", "Cooked beetroot", of("bag", { grams: 500 }), "beetroot", {
    words: ["betterave rouge cuite"],
  }),
  pale("Navet", "Turnip", kg, "turnip", { words: ["navet boule d’or"] }),
  pale("Panais", "Parsnip", kg, "turnip", { months: [10, 3] }),
  pale("Topinambour", "Jerusalem artichoke", kg, "ginger", { months: [10, 3] }),
  pale("Rutabaga", "Swede", kg, "turnip", { months: [10, 3] }),
  pale("Céleri-rave", "Celeriac", about(800, 880), "celeriac", { words: ["celeri rave"], months: [9, 3] }),
  green("Céleri branche", "Celery", piece, "fennel", { words: ["céleri"], months: [6, 11] }),
  green("Fenouil", "Fennel", kg, "fennel"),
  green("Courgette", "Courgette", kg, "courgette", { words: ["zucchini"], months: [5, 10] }),
  green("Concombre", "Cucumber", piece, "cucumber", { months: [4, 10] }),
  pale("Aubergine", "Aubergine", kg, "eggplant", { words: ["eggplant"], months: [6, 10] }),
  red("Poivron", "Pepper", kg, "red-pepper", { words: ["poivron rouge"], months: [6, 10] }),
  green("Poivron vert", "Green pepper", kg, "green-pepper", { months: [6, 10] }),
  red("Piment", "Chilli", of("bag", { grams: 100 }), "chilli", { words: ["piment d’Espelette frais", "piment doux"] }),
  green("Haricot vert", "Green beans", kg, "green-beans", { words: ["haricots beurre"], months: [6, 10] }),
  pale("Haricot à écosser", "Shelling beans", kg, "beans", { words: ["coco", "haricot tarbais"], months: [7, 10] }),
  green("Petit pois", "Peas", kg, "peas", { words: ["pois gourmand", "pois mange-tout"], months: [4, 7] }),
  green("Fève", "Broad beans", kg, "peas", { months: [4, 7] }),
  green("Brocoli", "Broccoli", piece, "broccoli"),
  pale("Chou-fleur", "Cauliflower", piece, "cauliflower", { words: ["choufleur"] }),
  green("Chou", "Cabbage", piece, "cabbage", {
    words: ["chou vert", "chou pointu", "chou rouge", "chou frisé", "chou kale"],
  }),
  green("Chou de Bruxelles", "Brussels sprouts", kg, "cabbage", { months: [10, 3] }),
  green("Artichaut", "Artichoke", piece, "artichoke", { months: [4, 10] }),
  green("Asperge", "Asparagus", bunch, "asparagus", { words: ["asperge verte", "asperge blanche"], months: [3, 6] }),
  orange("Potimarron", "Red kuri squash", about(1200, 1560), "red-kuri", { words: ["hokkaido"], months: [8, 2] }),
  orange("Butternut", "Butternut squash", about(1500, 1950), "butternut", {
    words: ["courge butternut"],
    months: [8, 2],
  }),
  orange("Courge", "Squash", about(2000, 2600), "butternut", {
    words: ["potiron", "citrouille", "courge musquée", "courge spaghetti", "pâtisson", "pumpkin"],
    months: [8, 2],
  }),
  orange("Maïs doux", "Sweetcorn", piece, "corn", { words: ["épi de maïs"], months: [7, 10] }),
  pale("Champignon", "Mushroom", of("tray", { grams: 250 }), "mushroom", {
    words: ["pleurote", "shiitake", "champignon de Paris", "cèpe", "girolle"],
  }),
  green("Herbes aromatiques", "Herbs", bunch, "herb", {
    words: [
      "persil",
      "coriandre",
      "basilic",
      "menthe",
      "ciboulette",
      "thym",
      "romarin",
      "aneth",
      "estragon",
      "bouquet garni",
    ],
  }),
  pale("Gingembre", "Ginger", kg, "ginger", { words: ["curcuma"] }),
];
