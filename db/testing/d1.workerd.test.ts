import { env } from "cloudflare:workers";
import { openDatabase } from "../database.ts";
import { d1Contract } from "./d1-contract.ts";

d1Contract(() => openDatabase(env.DB));
