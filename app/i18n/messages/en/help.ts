import type french from "../fr/help.ts";

/** What helps on a page; one point a line. */
export default {
  title: "Help",
  overview:
    "“What waits for me” gathers what needs a decision; one touch leads there.\nThe open sale and today’s pickup stand on top with their totals.\nFirst steps tick themselves off as soon as they are done.\nMore than 4 distributions not validated keep the next sales from opening.",
  orders:
    "Orders arrive here as soon as they are paid.\nChoose a date to see its baskets and each producer’s total.\nA basket keeps its number even when its customer changes it.\nCustomers may change or cancel until the close.",
  dates:
    "A date joins a sale (people order) and a distribution (people collect).\nA one-off date is planned by itself; a cycle makes several ahead.\nAt its hour the sale opens and customers get a mail.\nName a lead for each date: they validate it.",
  date: "Here one date is arranged: producers, duties, sheets to print.\nA producer who has not answered is not on sale: invite them.\n“Baskets of the day” opens the board for the whole team.\nAfter the pickup, validate the distribution: producers are paid then.",
  catalogs:
    "A linked catalog can take part in your sales.\nIt is linked by its link, by its number, or by asking the producer.\nUnlinking a catalog changes nothing in orders already placed.\nA product can be left out for this market only.",
  directory:
    "Search by product or by distance.\nA producer’s page tells what they make and where they sell already.\nWrite to them before asking for their catalog: a word helps.",
  members:
    "“Customer” orders; “Volunteer” opens the board; “Treasury” sees the money; “Administration” does everything.\nPaste several addresses at once to invite.\nA market always keeps at least one administrator.\nNotes and tags are seen by the team only.",
  messages:
    "Choose whom you write to: all, those who have not ordered, the producers.\nThe list is made when the message leaves.\nAnswers arrive in your own mailbox.\nAnybody can unsubscribe from news without leaving the market.",
  payments:
    "Each producer is paid on the first Monday at least three days after the validation.\nA payout that is held says why and blocks nobody else.\nRefunds go back to the card that paid, in 3 to 10 days.",
  fees: "A percentage is added to each line; a flat amount, once per order.\nCustomers see each fee on its own line before they pay.\nA change counts for the next orders, not for those placed.",
  share:
    "The market’s link is all that ordering needs: send it, print it.\nThe poster’s QR opens the market’s page.\nReady texts are copied with one touch.",
  settings:
    "Five short pages; each is saved by itself.\nWhat you type is kept in this tab until it is saved.\nAfter “Save”, “Undo” puts back what was there.",
  texts:
    "These texts are what a visitor reads first: say who, where, when.\nPasting from Word or a site keeps headings, lists and links, nothing else.\nA picture is cropped here; where and when it was taken does not leave your device.",
  place:
    "Choosing the town puts the pin in its middle; drag it to the entrance.\nWithout a mouse: move to the pin and use the arrow keys.\nDates that are planned keep their place and hours.",
  access:
    "A private market answers strangers as if it did not exist.\n“On request” makes a waiting list in Members.\nChanged terms are a new version; who agreed to which is kept.\nAsk for the address only if you need it.",
  sales:
    "“Before”: the board starts from goods. “During”: it starts from the customer.\nThe usual hours fill each new date.\nWith the maximum weight nothing is left to pay after weighing.",
  farm: "Here: what waits for an answer, the sale going on, the next payout.\nTotals move live while customers order.\nSeveral people can run this space with you.",
  farmSales:
    "Answer for each date: I take part, or I am not coming.\nAn answer can be changed until the sale opens.\nWithout an answer your goods are not on sale that day.",
  farmSale:
    "The total per product is what has to be prepared.\nA withdrawn product is sold no more; what was ordered is still due.\nThe preparation sheet is printed by product or by customer.\nSomething will be missing: say so as soon as you know.",
  farmPayouts:
    "Each payout reads line by line: sold, corrections, fees, paid.\nThe transfer leaves on the first Monday at least three days after the validation.\nA payout that is held says why.",
  farmCatalogs:
    "A first product asks four things: name, price, unit, quantity.\nThe rest is proposed and changed under “More”.\nStock is shared by all markets that sell the product.\nDuring a sale, name and price of what is on sale do not change.",
  farmPage:
    "Your public page tells who you are, with your pictures and labels.\nThe SIRET is checked by its key; customers do not see it.\nGive your link or catalog number to a market so that it links you.",
  board:
    "Search a name or a number, or scan the customer’s QR.\nTouch only what differs: a weight, something missing. Then validate.\nWithout network everything is kept in this phone and leaves when it is back.\n“Look again”: somebody changed a basket that was validated.\nTen seconds to undo a validation.",
  journal:
    "Every change of the day: who, when, from, to and why.\nSearch a name, a product or a person; accents do not matter.\nThe author is whoever’s phone sent it: nobody can name another.\nThe list can be exported to a spreadsheet and printed.",
  cart: "You pay once for all producers.\nA weighed product is paid at its maximum; the difference is given back after weighing.\nYou may change or cancel until the close.\nYour goods are held for 15 minutes while you pay.",
} as const satisfies Record<keyof typeof french, string>;
