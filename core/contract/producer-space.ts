import * as v from "valibot";
import { LABELS } from "../catalog/labels.ts";
import { VAT_STATUSES } from "../company/company-missing.ts";
import { isSiret, siretDigits } from "../company/siret.ts";
import { isFrenchVatNumber, vatNumberText } from "../company/vat-number.ts";
import { PRODUCER_ROLES } from "../people/capability.ts";
import { emailSchema, instantSchema, phoneSchema } from "./values.ts";

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
const farmName = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80));
const commune = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const postcode = v.pipe(v.string(), v.trim(), v.regex(/^\d{5}$/));
const degrees = (most: number) => v.nullable(v.pipe(v.number(), v.minValue(-most), v.maxValue(most)));
const orEmpty = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.union([v.pipe(v.string(), v.trim(), v.literal("")), schema]);
const webAddress = v.pipe(v.string(), v.trim(), v.maxLength(300), v.url(), v.regex(/^https?:\/\//i));
const labelKeys: readonly string[] = LABELS.map((label) => label.key);

/** Three answers open a producer space. */
export const openProducerSchema = v.object({
  name: farmName,
  commune,
  postcode,
  lat: v.optional(degrees(90), null),
  lon: v.optional(degrees(180), null),
  profession: v.optional(text(80), ""),
  /** The secret part of an invitation's link: the new catalog is connected to the market that invited. */
  invitation: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{20,100}$/))),
});
export type OpenProducer = v.InferOutput<typeof openProducerSchema>;
export const openedProducerSchema = v.object({
  slug: v.string(),
  catalogId: v.string(),
  linkedTo: v.nullable(v.string()),
});

/** What certifies a label, by whom ("Ecocert"). */
export const certificationSchema = v.object({
  key: v.pipe(
    v.string(),
    v.check((key) => labelKeys.includes(key)),
  ),
  certifier: text(80),
});
export const certificationsSchema = v.pipe(v.array(certificationSchema), v.maxLength(12));

/** Scenes of ours that stand at the head of a farm's page while it has no photograph. */
export const FARM_SCENES = [
  "field",
  "nursery",
  "orchard",
  "hens",
  "ewes",
  "pigs",
  "bees",
  "bakery",
  "press",
  "river",
  "oyster-bay",
  "market-hall",
] as const;

const pageFields = {
  name: farmName,
  tagline: text(200),
  story: text(5000),
  profession: text(80),
  commune,
  postcode,
  lat: degrees(90),
  lon: degrees(180),
  scene: v.picklist(FARM_SCENES),
  elsewhere: text(500),
  website: orEmpty(webAddress),
  phone: orEmpty(phoneSchema),
  contactEmail: orEmpty(emailSchema),
  contactShown: v.boolean(),
  listed: v.boolean(),
  certifications: certificationsSchema,
  photos: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(8)),
};
/** What is not named stays. */
export const producerPageChangeSchema = v.partial(v.object(pageFields));
export type ProducerPageChange = v.InferOutput<typeof producerPageChangeSchema>;

/** A farm's page as its own people edit it. */
export const ownProducerPageSchema = v.object({ ...pageFields, slug: v.string(), scene: v.string() });
export type OwnProducerPage = v.InferOutput<typeof ownProducerPageSchema>;

const siret = v.pipe(v.string(), v.transform(siretDigits), v.check(isSiret));
const vatNumber = v.pipe(v.string(), v.transform(vatNumberText), v.check(isFrenchVatNumber));
const empty = v.pipe(v.string(), v.trim(), v.literal(""));
export const companySchema = v.object({
  legalName: text(120),
  legalForm: text(60),
  address: text(200),
  siret: v.union([empty, siret]),
  vatStatus: v.picklist(VAT_STATUSES),
  vatNumber: v.union([empty, vatNumber]),
});
export type CompanyData = v.InferOutput<typeof companySchema>;
/** Never on a public page. */
export const ownCompanySchema = v.object({
  legalName: v.string(),
  legalForm: v.string(),
  address: v.string(),
  siret: v.string(),
  vatStatus: v.picklist(VAT_STATUSES),
  vatNumber: v.string(),
});

export const producerPeopleSchema = v.object({
  people: v.array(
    v.object({
      userId: v.string(),
      firstName: v.string(),
      lastName: v.string(),
      email: v.string(),
      role: v.picklist(PRODUCER_ROLES),
      joinedAt: instantSchema,
    }),
  ),
});
export type ProducerPeople = v.InferOutput<typeof producerPeopleSchema>;
export const producerRoleChangeSchema = v.object({ role: v.picklist(PRODUCER_ROLES) });
