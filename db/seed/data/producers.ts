import { fermeDePeyrignolles } from "./producers/ferme-de-peyrignolles.ts";
import { gaecDeLaLande } from "./producers/gaec-de-la-lande.ts";
import { laCabaneASophie } from "./producers/la-cabane-a-sophie.ts";
import { laPresseABras } from "./producers/la-presse-a-bras.ts";
import { leFournilDuCiron } from "./producers/le-fournil-du-ciron.ts";
import { leRucherDesBruyeres } from "./producers/le-rucher-des-bruyeres.ts";
import { lesCochonsDeGrignols } from "./producers/les-cochons-de-grignols.ts";
import { lesJardinsDeMarimbault } from "./producers/les-jardins-de-marimbault.ts";
import { lesPoulesDuBois } from "./producers/les-poules-du-bois.ts";
import { savonsEtSimples } from "./producers/savons-et-simples.ts";
import type { DemoProducer } from "./shapes.ts";

/** In the order in which they stand under the hall. */
export const demoProducers: readonly DemoProducer[] = [
  fermeDePeyrignolles,
  lesPoulesDuBois,
  gaecDeLaLande,
  leFournilDuCiron,
  leRucherDesBruyeres,
  lesJardinsDeMarimbault,
  lesCochonsDeGrignols,
  laCabaneASophie,
  laPresseABras,
  savonsEtSimples,
];
