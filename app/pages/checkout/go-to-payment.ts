/** Leaves for the provider's page; where nothing is left to pay there is none, and the return page says so. */
export function goToPayment(checkout: { id: string; url: string | null }): void {
  window.location.assign(checkout.url ?? `/checkout/return?checkout=${checkout.id}`);
}
