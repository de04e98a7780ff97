import Contact from "lucide-solid/icons/contact";
import DoorOpen from "lucide-solid/icons/door-open";
import MapPin from "lucide-solid/icons/map-pin";
import Newspaper from "lucide-solid/icons/newspaper";
import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import type { Component } from "solid-js";
import type { Icon } from "../../ui/icon.ts";
import { AccessSection } from "./access-section.tsx";
import { ContactSection } from "./contact-section.tsx";
import type { SettingsDraft } from "./create-settings-draft.ts";
import { PlaceSection } from "./place-section.tsx";
import { SalesSection } from "./sales-section.tsx";
import { TextsSection } from "./texts-section.tsx";

export interface Section {
  id: "texts" | "place" | "contact" | "access" | "sales";
  icon: Icon;
  part: Component<{ draft: SettingsDraft }>;
}

/** In the order in which a new market meets them (the guide's). */
export const sections: readonly Section[] = [
  { id: "texts", icon: Newspaper, part: TextsSection },
  { id: "place", icon: MapPin, part: PlaceSection },
  { id: "contact", icon: Contact, part: ContactSection },
  { id: "access", icon: DoorOpen, part: AccessSection },
  { id: "sales", icon: ShoppingBasket, part: SalesSection },
];
