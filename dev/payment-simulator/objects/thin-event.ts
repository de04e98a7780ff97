/** What is told of an account: only that something moved; the receiver asks for the account anew. */
export type ThinEventType = "v2.core.account[configuration.recipient].capability_status_updated";

export interface ThinEventBody {
  readonly id: string;
  readonly object: "v2.core.event";
  readonly type: ThinEventType;
  readonly created: string;
  readonly livemode: false;
  readonly related_object: { readonly id: string; readonly type: "v2.core.account"; readonly url: string };
}

export const thinEvent = (from: { id: string; type: ThinEventType; account: string; now: number }): ThinEventBody => ({
  id: from.id,
  object: "v2.core.event",
  type: from.type,
  created: new Date(from.now).toISOString(),
  livemode: false,
  related_object: { id: from.account, type: "v2.core.account", url: `/v2/core/accounts/${from.account}` },
});
