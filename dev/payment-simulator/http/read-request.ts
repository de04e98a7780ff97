import type { ApiRequest } from "./api-request.ts";
import { decodeForm, type FormObject } from "./form.ts";
import { apiHeaders } from "./gate.ts";

export async function readApiRequest(
  request: Request,
  id: string,
): Promise<{ raw: { text: string; query: FormObject }; call: ApiRequest }> {
  const { pathname, search } = new URL(request.url);
  // workerd warns of `text()` on a form.
  const text = new TextDecoder().decode(await request.arrayBuffer());
  const query = decodeForm(search.slice(1));
  const params = request.method !== "POST" ? query : pathname.startsWith("/v2/") ? jsonIn(text) : decodeForm(text);
  const call = { id, method: request.method, path: pathname, headers: apiHeaders(request.headers), params };
  return { raw: { text, query }, call };
}

/** Undefined when it is no JSON at all; an empty body is an empty object. */
function jsonIn(text: string): unknown {
  if (text === "") {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
