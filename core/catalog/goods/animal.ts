import { about, kg, of, piece, shelf, VAT_REDUCED } from "../good.ts";

const eggs = shelf({ category: "eggs_poultry", tint: "honey" });
const poultry = shelf({ category: "eggs_poultry", tint: "honey", cold: "fresh" });
const dairy = shelf({ category: "cheese_dairy", tint: "sky", cold: "fresh" });
const cheese = shelf({ category: "cheese_dairy", tint: "honey", cold: "fresh" });
const meat = shelf({ category: "meat", tint: "rose", cold: "fresh" });
const cured = shelf({ category: "meat", tint: "clay" });
const fish = shelf({ category: "fish", tint: "sky", cold: "fresh" });

/** Cheese cut to size and whole birds: 20 % above the estimate. */
export const ANIMAL = [
  eggs("Œufs", "Eggs", of("box", { pieces: 6 }), "egg-box", {
    words: ["boîte d’œufs", "demi-douzaine", "œufs plein air"],
  }),
  eggs("Douzaine d’œufs", "Dozen eggs", of("dozen", { pieces: 12 }), "egg-box", { words: ["12 œufs"] }),
  poultry("Poulet", "Chicken", about(1800, 2160), "chicken", { words: ["poulet fermier", "coquelet", "poule"] }),
  poultry("Cuisse de poulet", "Chicken legs", about(300, 360), "poultry-leg", { words: ["pilon", "aile de poulet"] }),
  poultry("Poulet rôti", "Roast chicken", piece, "roast-chicken", { vatBps: VAT_REDUCED }),
  poultry("Pintade", "Guinea fowl", about(1500, 1800), "chicken"),
  poultry("Canard", "Duck", about(2500, 3000), "chicken", { words: ["canette"] }),
  poultry("Magret de canard", "Duck breast", about(380, 456), "duck-breast", { words: ["magret", "aiguillette"] }),
  poultry("Dinde", "Turkey", about(3500, 4200), "turkey", { words: ["escalope de dinde"], months: [11, 1] }),
  poultry("Chapon", "Capon", about(3200, 3840), "turkey", { months: [11, 1] }),
  poultry("Lapin", "Rabbit", about(1500, 1800), "chicken"),
  cheese("Fromage de chèvre", "Goat cheese", piece, "goat-cheese", {
    words: ["crottin", "bûche de chèvre", "cabécou", "rocamadour", "chèvre frais", "chèvre"],
  }),
  cheese("Tomme", "Tomme cheese", about(250, 300), "tomme", {
    words: ["tome", "tomme de vache", "tomme de brebis", "ossau"],
  }),
  cheese("Tomme affinée", "Aged tomme", about(250, 300), "aged-tomme", { words: ["vieille tomme", "comté", "cantal"] }),
  cheese("Fromage", "Cheese", about(250, 300), "cheese", { words: ["bleu", "raclette", "reblochon", "camembert"] }),
  cheese("Fromage blanc", "Fromage blanc", of("jar", { grams: 500 }), "fresh-cheese", {
    words: ["faisselle", "petit suisse"],
  }),
  dairy("Yaourt", "Yoghurt", of("jar", { grams: 125 }), "yoghurt", {
    words: ["yogourt", "yaourt nature", "lot de yaourts"],
  }),
  dairy("Yaourt aux fruits", "Fruit yoghurt", of("jar", { grams: 125 }), "vanilla-yoghurt", {
    words: ["yaourt vanille"],
  }),
  dairy("Crème dessert", "Custard dessert", of("jar", { grams: 125 }), "custard", { words: ["flan", "riz au lait"] }),
  dairy("Lait", "Milk", of("bottle", { ml: 1000 }), "milk-bottle", {
    words: ["lait cru", "lait entier", "litre de lait"],
  }),
  dairy("Beurre", "Butter", of("piece", { grams: 250 }), "butter", {
    words: ["beurre demi-sel", "plaquette de beurre"],
  }),
  dairy("Crème fraîche", "Cream", of("jar", { ml: 200 }), "cream", { words: ["crème crue", "crème épaisse"] }),
  meat("Bœuf", "Beef", kg, "steak", { words: ["bavette", "bourguignon", "pot-au-feu", "veau", "colis de bœuf"] }),
  meat("Steak haché", "Minced beef", of("tray", { grams: 250 }), "steak", { words: ["bœuf haché", "steak"] }),
  meat("Rôti", "Roast", about(1000, 1200), "roast", { words: ["rôti de porc", "rôti de bœuf", "rosbif"] }),
  meat("Porc", "Pork", kg, "pork-chop", { words: ["côte de porc", "échine", "filet mignon"] }),
  meat("Agneau", "Lamb", about(1500, 1800), "lamb-leg", {
    words: ["gigot", "épaule d’agneau", "côtelette"],
    months: [2, 6],
  }),
  meat("Saucisse", "Sausage", kg, "sausage", { words: ["chipolata", "saucisse de Toulouse", "andouillette"] }),
  meat("Merguez", "Merguez", kg, "merguez"),
  meat("Lard", "Bacon", of("tray", { grams: 200 }), "bacon", { words: ["lardons", "poitrine fumée", "ventrèche"] }),
  meat("Jambon", "Ham", of("tray", { grams: 200 }), "ham", {
    words: ["jambon blanc", "jambon cru", "tranches de jambon"],
  }),
  meat("Boudin", "Black pudding", kg, "black-pudding", { words: ["boudin noir"] }),
  cured("Saucisson", "Dry sausage", piece, "dry-sausage", { words: ["saucisson sec", "saucisse sèche", "chorizo"] }),
  cured("Pâté", "Pâté", of("jar", { grams: 180 }), "terrine", { words: ["terrine", "foie gras", "fritons"] }),
  cured("Rillettes", "Rillettes", of("jar", { grams: 180 }), "rillettes"),
  fish("Poisson", "Fish", kg, "fish", {
    words: ["filet de poisson", "bar", "daurade", "sardine", "merlu", "cabillaud"],
  }),
  fish("Truite", "Trout", about(300, 360), "trout", { words: ["filet de truite"] }),
  fish("Truite fumée", "Smoked trout", of("tray", { grams: 120 }), "smoked-trout", { words: ["saumon fumé"] }),
  fish("Huîtres", "Oysters", of("dozen", { pieces: 12 }), "oysters", { words: ["bourriche"], months: [9, 4] }),
  fish("Moules", "Mussels", kg, "mussels", { words: ["moules de bouchot"], months: [6, 12] }),
  fish("Crevettes", "Shrimps", kg, "shrimp", { words: ["gambas", "langoustine"] }),
];
