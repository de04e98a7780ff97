import type { FileOwner, Uploaded } from "../../core/contract/file.ts";
import { ApiRefusal, refusalOf } from "./api-refusal.ts";

/**
 * Sends the sizes of one picture and tells how far it is (0 to 1). By XMLHttpRequest: `fetch` does not tell of progress.
 * Rejects with an ApiRefusal, as `answer` does.
 */
export function uploadPicture(
  owner: FileOwner,
  sizes: readonly Blob[],
  onProgress: (share: number) => void,
): Promise<Uploaded> {
  const form = new FormData();
  for (const size of sizes) form.append("size", size, "picture");
  const request = new XMLHttpRequest();
  request.open("POST", `/api/files?${new URLSearchParams(owner)}`);
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => {
      const body: unknown = request.response;
      if (request.status === 201 && isUploaded(body)) resolve(body);
      else reject(refusalOf(request.status, body));
    });
    request.addEventListener("error", () => reject(new ApiRefusal("unreachable", 0)));
    request.send(form);
  });
}

const isUploaded = (body: unknown): body is Uploaded =>
  typeof body === "object" && body !== null && "id" in body && typeof body.id === "string";
