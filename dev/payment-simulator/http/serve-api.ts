import { catchUp } from "../engine.ts";
import { requestFault } from "../faults/armed-faults.ts";
import type { RequestFault } from "../faults/fault.ts";
import { invalidRequest, isRefusal, type Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { type Answer, answered, ConnectionDropped, internalError, refused, replayed } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";
import { type Endpoint, matchPath, type Work } from "./endpoint.ts";
import { answerOfFault } from "./fault-answer.ts";
import { callerAccount, contentTypeRefusal, keyRefusal, unknownPath, versionRefusal } from "./gate.ts";
import {
  canonical,
  earlierAnswer,
  type IdempotentAnswer,
  type KeyedCall,
  type KeysInUse,
  keyInUse,
  rememberAnswer,
  rowId,
} from "./idempotency.ts";

export interface ApiServer {
  readonly endpoints: readonly Endpoint[];
  readonly secretKey: string;
  readonly keysInUse: KeysInUse;
  /** A fresh look at the clocks, for each step. */
  world(request: ApiRequest): World;
  wait(ms: number): Promise<void>;
}

export interface Served {
  readonly answer: Answer | ConnectionDropped;
  readonly replayed: boolean;
  readonly fault: string | null;
}

export async function serveApi(server: ApiServer, request: ApiRequest): Promise<Served> {
  const { store } = server.world(request);
  const fault = requestFault(store, request.method, request.path);
  const served = (answer: Answer | ConnectionDropped, isReplay = false): Served => ({
    answer,
    replayed: isReplay,
    fault: fault?.kind ?? null,
  });
  const early = answerOfFault(fault, request);
  if (early !== undefined) {
    return served(early);
  }
  const admitted = admit(server, request);
  if (isRefusal(admitted)) {
    return served(refused(admitted, request));
  }
  const unheard = fault?.kind === "drop_after" ? new ConnectionDropped("fetch failed") : undefined;
  if (!("prepare" in admitted)) {
    return served(unheard ?? replayed(admitted, request), true);
  }
  const inUse = admitted.keyed === undefined ? request.id : rowId(admitted.keyed);
  try {
    if (fault?.kind === "slow") {
      // Only here does a request stretch over time: all others are one step and collide with nobody.
      server.keysInUse.add(inUse);
      await server.wait(fault.ms);
    }
    const answer = execute(server, request, admitted, fault);
    return served(unheard ?? answer);
  } finally {
    server.keysInUse.delete(inUse);
  }
}

interface Admitted {
  readonly prepare: (world: World) => Work | Refusal;
  readonly keyed: KeyedCall | undefined;
}

/** Everything that is decided before execution: none of it is stored under the key. */
function admit(server: ApiServer, request: ApiRequest): Admitted | IdempotentAnswer | Refusal {
  const { method, path, headers, params } = request;
  const { store } = server.world(request);
  const isV2 = path.startsWith("/v2/");
  const wrongKey = keyRefusal(headers, server.secretKey);
  if (wrongKey !== undefined) {
    return wrongKey;
  }
  const found = findEndpoint(server.endpoints, method, path);
  if (found === undefined) {
    return unknownPath(method, path);
  }
  const account = callerAccount(store, headers, found.endpoint);
  const wrongHeader = versionRefusal(headers) ?? (method === "POST" ? contentTypeRefusal(headers, isV2) : undefined);
  if (isRefusal(account)) {
    return account;
  }
  if (wrongHeader !== undefined) {
    return wrongHeader;
  }
  if (params === undefined) {
    return invalidRequest("The request body could not be read.");
  }
  const key = method === "POST" ? headers.idempotencyKey : null;
  if (key !== null && key.length > 255) {
    return invalidRequest("Idempotency keys must be 255 characters or fewer.");
  }
  const keyed =
    key === null ? undefined : { scope: `${isV2 ? "v2" : "v1"} ${account}`, key, path, params: canonical(params) };
  if (keyed !== undefined) {
    if (server.keysInUse.has(rowId(keyed))) {
      return keyInUse(keyed.key);
    }
    const earlier = earlierAnswer(store, keyed);
    if (earlier !== undefined) {
      return earlier;
    }
  }
  return { keyed, prepare: (world) => found.endpoint.prepare(params, { world, account, ids: found.ids }) };
}

/** One step of the store: the clock catches up, the work is done, the answer is kept under the key. */
function execute(server: ApiServer, request: ApiRequest, admitted: Admitted, fault: RequestFault | undefined): Answer {
  const world = server.world(request);
  return world.store.atomically(() => {
    catchUp(world);
    const work = admitted.prepare(world);
    if (isRefusal(work)) {
      return refused(work, request);
    }
    const broken = fault?.kind === "stored_500";
    const result = broken && !fault.executed ? undefined : work();
    const answer = broken || result === undefined ? internalError(request) : answered(result, request);
    if (admitted.keyed !== undefined) {
      rememberAnswer(world.store, admitted.keyed, { ...answer, requestId: request.id }, world.now);
    }
    return answer;
  });
}

function findEndpoint(endpoints: readonly Endpoint[], method: string, path: string) {
  for (const endpoint of endpoints) {
    const ids = endpoint.method === method ? matchPath(endpoint.path, path) : undefined;
    if (ids !== undefined) {
      return { endpoint, ids };
    }
  }
  return undefined;
}
