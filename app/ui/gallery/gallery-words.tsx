import CalendarPlus from "lucide-solid/icons/calendar-plus";
import Snowflake from "lucide-solid/icons/snowflake";
import { cents } from "../../../core/money/cents.ts";
import { Amount } from "../amount.tsx";
import { Avatar } from "../avatar.tsx";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { DateText } from "../date-text.tsx";
import { EmptyState } from "../empty-state.tsx";
import { ErrorNotice } from "../error-notice.tsx";
import { Faces } from "../faces.tsx";
import { LiveDot } from "../live-dot.tsx";
import { Pill } from "../pill.tsx";
import { Price } from "../price.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { Skeleton } from "../skeleton.tsx";
import { SkeletonRows } from "../skeleton-rows.tsx";
import { Stat } from "../stat.tsx";
import { GalleryPart } from "./gallery-part.tsx";

const zone = "Europe/Paris";
const hour = 3_600_000;
const people = [
  { id: "marie", name: "Marie" },
  { id: "karim", name: "Karim" },
  { id: "claire", name: "Claire" },
  { id: "paul", name: "Paul" },
];

export function GalleryWords() {
  return (
    <GalleryPart title="Pill, Amount, Price, DateText, LiveDot, Avatar, Faces, ProgressBar, Stat, EmptyState, ErrorNotice, Skeleton">
      <div class="flex flex-wrap gap-2">
        <Pill>enregistré</Pill>
        <Pill tone="warm">ferme dans 6 h 12</Pill>
        <Pill tone="red">manquant</Pill>
        <Pill tone="ghost">homonyme</Pill>
        <Pill tone="sky" icon={Snowflake}>
          À sortir du frigo : 2
        </Pill>
        <Pill tone="sun">nouveau</Pill>
        <Pill>
          <LiveDot /> · ferme à 20:00
        </Pill>
      </div>
      <div class="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <Amount cents={cents(4083)} size="large" />
        <Amount cents={cents(4120)} approx size="text" />
        <Amount cents={cents(780)} was />
        <Amount cents={cents(512)} tone="carrot" size="text" />
        <Price cents={cents(380)} unit="kg" />
        <Price cents={cents(2322)} unit="piece" approx />
        <DateText at={Date.now() + 26 * hour} zone={zone} />
        <DateText at={Date.now() - 4000} zone={zone} form="ago" />
        <DateText at={Date.now() + 6.2 * hour} zone={zone} form="left" />
        <DateText at={Date.now()} zone={zone} form="longDay" />
      </div>
      <div class="flex flex-wrap items-center gap-4">
        <Avatar id="ana" name="Ana Lefèvre" size="large" />
        <Avatar id="bruno" name="Bruno Castex" />
        <Avatar id="luc" name="Luc" size="small" />
        <Faces people={people} />
        <Faces people={people.slice(0, 1)} />
        <LiveDot state="waiting" label="reconnexion" />
        <LiveDot state="offline" label="hors ligne" />
      </div>
      <ProgressBar
        label="18 validés sur 30, 3 préparés, 1 à revoir"
        segments={[
          { share: 0.6, tone: "green" },
          { share: 0.1, tone: "leaf" },
          { share: 0.034, tone: "carrot" },
        ]}
      />
      <div class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Stat label="Commandé" value={<Amount cents={cents(41230)} />} note="+ 38,20 € cette heure" />
        <Stat label="Paniers" value="37" note="31 samedi dernier" />
        <Stat
          label="Vous recevrez, prévu lundi 30"
          value={<Amount cents={cents(39168)} />}
          note="si validé d’ici vendredi soir"
          tone="soft"
        />
      </div>
      <div class="grid gap-4 md:grid-cols-2">
        <Card padded={false}>
          <EmptyState
            icon={CalendarPlus}
            title="Aucune vente prévue"
            text="Choisissez une date : les producteurs seront invités à répondre."
            action={<Button>Prévoir une distribution</Button>}
          />
        </Card>
        <div class="grid content-start gap-4">
          <ErrorNotice
            title="Les commandes n’ont pas pu être lues"
            text="Rien n’est perdu. Vérifiez la connexion, puis réessayez."
            retry={() => {}}
          />
          <Card>
            <SkeletonRows count={2} />
            <Skeleton class="mt-2 h-10 w-1/2" />
          </Card>
        </div>
      </div>
    </GalleryPart>
  );
}
