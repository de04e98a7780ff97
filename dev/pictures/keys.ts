/**
 * Every drawing that `/pictures/<key>.svg` serves. `icon` names it in Fluent Emoji Flat; without one it is ours and stands
 * in own/<key>.svg, in the same family: flat, no outline, a box of 32, two to four colours and one light.
 */
export type Drawing = { readonly key: string; readonly icon?: string };

const fluent = (icons: Readonly<Record<string, string>>): Drawing[] =>
  Object.entries(icons).map(([key, icon]) => ({ key, icon }));

const own = (...keys: readonly string[]): Drawing[] => keys.map((key) => ({ key }));

export const DRAWINGS: readonly Drawing[] = [
  // Vegetables
  ...fluent({ tomato: "tomato", lettuce: "leafy-green", carrot: "carrot", potato: "potato", onion: "onion" }),
  ...fluent({ garlic: "garlic", cucumber: "cucumber", eggplant: "eggplant", broccoli: "broccoli", peas: "pea-pod" }),
  ...fluent({ "green-pepper": "bell-pepper", chilli: "hot-pepper", corn: "ear-of-corn", mushroom: "brown-mushroom" }),
  ...fluent({ beans: "beans", "sweet-potato": "roasted-sweet-potato", ginger: "ginger-root", herb: "herb" }),
  ...own("leek", "radish", "beetroot", "red-kuri", "butternut", "courgette", "turnip", "spinach", "green-beans"),
  ...own("cauliflower", "cabbage", "asparagus", "artichoke", "fennel", "celeriac", "chard", "lambs-lettuce", "shallot"),
  ...own("red-pepper", "salad-bowl"),
  // Fruit
  ...fluent({ apple: "red-apple", "green-apple": "green-apple", pear: "pear", peach: "peach", cherries: "cherries" }),
  ...fluent({ strawberry: "strawberry", blueberries: "blueberries", grapes: "grapes", melon: "melon", lemon: "lemon" }),
  ...fluent({ watermelon: "watermelon", clementine: "tangerine", kiwi: "kiwi-fruit", chestnut: "chestnut" }),
  ...fluent({ olive: "olive", avocado: "avocado", peanuts: "peanuts" }),
  ...own("raspberry", "plum", "fig", "persimmon", "rhubarb", "walnut", "hazelnut", "dried-prunes"),
  // Eggs and poultry
  ...fluent({ egg: "egg", "poultry-leg": "poultry-leg", turkey: "turkey", hen: "rooster" }),
  ...own("egg-box", "chicken", "roast-chicken", "duck-breast"),
  // Cheese and dairy
  ...fluent({ cheese: "cheese-wedge", butter: "butter", milk: "glass-of-milk", custard: "custard" }),
  ...own("tomme", "aged-tomme", "fresh-cheese", "goat-cheese", "yoghurt", "vanilla-yoghurt", "milk-bottle", "cream"),
  // Meat and fish
  ...fluent({ steak: "cut-of-meat", "lamb-leg": "meat-on-bone", bacon: "bacon", fish: "fish", oyster: "oyster" }),
  ...fluent({ shrimp: "shrimp", crab: "crab" }),
  ...own("roast", "sausage", "merguez", "dry-sausage", "ham", "terrine", "rillettes", "black-pudding", "pork-chop"),
  ...own("trout", "smoked-trout", "oysters", "mussels"),
  // Bread and cakes
  ...fluent({ "sandwich-loaf": "bread", croissant: "croissant", pie: "pie", cookie: "cookie", waffle: "waffle" }),
  ...fluent({ cake: "shortcake", pizza: "pizza" }),
  ...own("loaf", "walnut-bread", "baguette", "brioche", "canele", "tart", "gingerbread"),
  // Honey, jam, groceries
  ...fluent({ honey: "honey-pot", jar: "jar", stew: "pot-of-food", salt: "salt", chocolate: "chocolate-bar" }),
  ...own("honey-jar", "chestnut-honey", "acacia-honey", "jam-jar", "pollen", "flour", "lentils", "tomato-sauce", "oil"),
  ...own("vinegar", "soup", "fish-soup", "herbal-tea"),
  // Drinks
  ...fluent({ "fruit-juice": "beverage-box", "beer-mug": "beer-mug", sparkling: "bottle-with-popping-cork" }),
  ...fluent({ infusion: "hot-beverage", teapot: "teapot" }),
  ...own("apple-juice", "beer", "amber-beer", "cider", "lemonade", "wine"),
  // Plants, home, the rest
  ...fluent({ bouquet: "bouquet", "potted-plant": "potted-plant", seedling: "seedling", tulip: "tulip" }),
  ...fluent({ sunflower: "sunflower", rose: "rose", heather: "hyacinth", firewood: "wood", candle: "candle" }),
  ...fluent({ soap: "soap", lotion: "lotion-bottle", basket: "basket", gift: "wrapped-gift", parcel: "package" }),
  ...own("herb-pot", "lavender", "marseille-soap", "soap-bar", "balm-tin", "beeswax-candle"),
];
