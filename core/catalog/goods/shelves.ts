import { about, bunch, of, piece, shelf, VAT_FULL, VAT_REDUCED } from "../good.ts";

const bread = shelf({ category: "bakery", tint: "honey" });
const honey = shelf({ category: "honey_jam", tint: "honey" });
const jam = shelf({ category: "honey_jam", tint: "rose" });
const grocery = shelf({ category: "grocery", tint: "clay" });
const drink = shelf({ category: "drinks", tint: "honey" });
const alcohol = shelf({ category: "drinks", tint: "rose", vatBps: VAT_FULL });
const plant = shelf({ category: "plants", tint: "leaf", vatBps: VAT_REDUCED });
const home = shelf({ category: "home", tint: "sky", vatBps: VAT_FULL });

export const SHELVES = [
  bread("Pain", "Bread", piece, "loaf", {
    words: ["pain de campagne", "pain au levain", "miche", "boule", "tourte", "pain complet"],
  }),
  bread("Pain à la coupe", "Bread by weight", about(1000, 1100), "loaf", { words: ["gros pain"] }),
  bread("Baguette", "Baguette", piece, "baguette", { words: ["tradition", "flûte"] }),
  bread("Pain aux noix", "Walnut bread", piece, "walnut-bread", { words: ["pain aux graines", "pain aux céréales"] }),
  bread("Pain de mie", "Sandwich loaf", piece, "sandwich-loaf"),
  bread("Brioche", "Brioche", piece, "brioche"),
  bread("Viennoiserie", "Pastry", piece, "croissant", { words: ["croissant", "pain au chocolat", "chocolatine"] }),
  bread("Tarte", "Tart", piece, "tart", { words: ["tarte aux pommes", "tourtière", "quiche", "tourte salée"] }),
  bread("Gâteau", "Cake", piece, "cake", { words: ["cake", "gâteau basque", "quatre-quarts", "fondant"] }),
  bread("Pain d’épices", "Gingerbread", piece, "gingerbread"),
  bread("Biscuit", "Biscuits", of("bag", { grams: 200 }), "cookie", {
    words: ["sablé", "cookie", "madeleine", "croquant"],
  }),
  bread("Canelé", "Canelé", piece, "canele", { words: ["cannelé"] }),
  bread("Pizza", "Pizza", piece, "pizza", { vatBps: VAT_REDUCED }),
  honey("Miel", "Honey", of("jar", { grams: 500 }), "honey-jar", {
    words: ["miel toutes fleurs", "miel de fleurs", "miel de tilleul"],
  }),
  honey("Miel de châtaignier", "Chestnut honey", of("jar", { grams: 500 }), "chestnut-honey", {
    words: ["miel de forêt"],
  }),
  honey("Miel d’acacia", "Acacia honey", of("jar", { grams: 500 }), "acacia-honey"),
  honey("Pollen", "Pollen", of("jar", { grams: 200 }), "pollen", { words: ["propolis", "gelée royale"] }),
  jam("Confiture", "Jam", of("jar", { grams: 350 }), "jam-jar", { words: ["gelée", "marmelade", "crème de marrons"] }),
  jam("Compote", "Compote", of("jar", { grams: 600 }), "jar", { words: ["purée de fruits"] }),
  grocery("Farine", "Flour", of("bag", { grams: 1000 }), "flour", { words: ["farine de blé", "farine de sarrasin"] }),
  grocery("Lentilles", "Lentils", of("bag", { grams: 500 }), "lentils", {
    words: ["pois chiches", "légumes secs", "quinoa"],
  }),
  grocery("Haricots secs", "Dried beans", of("bag", { grams: 500 }), "beans"),
  grocery("Pâtes", "Pasta", of("bag", { grams: 500 }), "flour", { words: ["nouilles", "pâtes fraîches"] }),
  grocery("Huile", "Oil", of("bottle", { ml: 500 }), "oil", {
    words: ["huile de noix", "huile de tournesol", "huile d’olive", "huile de colza"],
  }),
  grocery("Vinaigre", "Vinegar", of("bottle", { ml: 500 }), "vinegar", { words: ["vinaigre de cidre"] }),
  grocery("Olives", "Olives", of("tray", { grams: 250 }), "olive", { words: ["tapenade"] }),
  grocery("Sauce tomate", "Tomato sauce", of("jar", { grams: 400 }), "tomato-sauce", {
    words: ["coulis", "ratatouille", "passata"],
  }),
  grocery("Soupe", "Soup", of("bottle", { ml: 750 }), "soup", { words: ["velouté", "potage", "gaspacho"] }),
  grocery("Soupe de poisson", "Fish soup", of("jar", { ml: 750 }), "fish-soup"),
  grocery("Plat cuisiné", "Ready meal", of("jar", { grams: 750 }), "stew", {
    words: ["conserve", "confit", "cassoulet", "daube", "axoa", "garbure"],
  }),
  grocery("Sel", "Salt", of("bag", { grams: 250 }), "salt", { words: ["fleur de sel"] }),
  grocery("Tisane", "Herbal tea", of("bag", { grams: 40 }), "herbal-tea", {
    words: ["infusion", "thé", "plantes sèches"],
  }),
  grocery("Chocolat", "Chocolate", of("piece", { grams: 100 }), "chocolate", { words: ["tablette de chocolat"] }),
  drink("Jus de pomme", "Apple juice", of("bottle", { ml: 1000 }), "apple-juice"),
  drink("Jus de fruits", "Fruit juice", of("bottle", { ml: 1000 }), "fruit-juice", {
    words: ["jus", "nectar", "jus de raisin", "jus de poire"],
  }),
  drink("Sirop", "Syrup", of("bottle", { ml: 500 }), "lemonade"),
  drink("Limonade", "Lemonade", of("bottle", { ml: 750 }), "lemonade"),
  alcohol("Cidre", "Cider", of("bottle", { ml: 750 }), "cider", { words: ["poiré"] }),
  alcohol("Bière", "Beer", of("bottle", { ml: 330 }), "beer", { words: ["bière blonde", "bière blanche", "IPA"] }),
  alcohol("Bière ambrée", "Amber beer", of("bottle", { ml: 330 }), "amber-beer", { words: ["bière brune"] }),
  alcohol("Vin", "Wine", of("bottle", { ml: 750 }), "wine", {
    words: ["vin rouge", "vin blanc", "rosé", "bordeaux", "graves", "madiran", "bag in box"],
  }),
  alcohol("Vin pétillant", "Sparkling wine", of("bottle", { ml: 750 }), "sparkling", {
    words: ["crémant", "champagne", "mousseux"],
  }),
  alcohol("Eau-de-vie", "Spirits", of("bottle", { ml: 700 }), "wine", {
    words: ["armagnac", "liqueur", "floc", "cognac"],
  }),
  plant("Bouquet de fleurs", "Bouquet", bunch, "bouquet", {
    words: ["bouquet", "fleurs coupées", "fleurs", "tulipes", "pivoines"],
  }),
  plant("Plant potager", "Vegetable seedling", piece, "seedling", {
    words: ["plant de tomate", "plant de salade", "plant"],
    months: [3, 6],
  }),
  plant("Pot d’aromatique", "Herb pot", piece, "herb-pot", { words: ["basilic en pot", "plante aromatique"] }),
  plant("Plante fleurie", "Potted plant", piece, "potted-plant", {
    words: ["géranium", "chrysanthème", "pensée", "cyclamen"],
  }),
  plant("Lavande", "Lavender", bunch, "lavender", { months: [6, 9] }),
  plant("Rose", "Rose", bunch, "rose", { words: ["rosier"] }),
  home("Savon", "Soap", piece, "soap-bar", { words: ["savonnette", "savon de Marseille", "shampoing solide"] }),
  home("Baume", "Balm", of("box", { ml: 50 }), "balm-tin", { words: ["crème pour les mains", "cire", "onguent"] }),
  home("Bougie", "Candle", piece, "beeswax-candle", { words: ["bougie à la cire d’abeille"] }),
  home("Bois de chauffage", "Firewood", of("bag", { grams: 15_000 }), "firewood", {
    words: ["bûches", "fagot"],
    vatBps: VAT_REDUCED,
  }),
  home("Panier en osier", "Wicker basket", piece, "basket", { words: ["vannerie", "osier"] }),
  grocery("Colis", "Box", piece, "parcel", {
    words: ["panier de légumes", "panier garni", "panier de fruits", "panier"],
  }),
  home("Laine", "Wool", piece, "basket", { words: ["pelote", "chaussettes"] }),
  grocery("Poudre d’épices", "Spices", of("jar", { grams: 40 }), "chilli", {
    words: ["safran", "piment d’Espelette", "épices"],
  }),
];
