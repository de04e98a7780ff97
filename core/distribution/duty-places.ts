export type DayTask = { readonly id: string; readonly kind: string; readonly wanted: number };
export type HeldDuty = { readonly userId: string; readonly task: string; readonly marketTaskId: string | null };

const DAY_MS = 86_400_000;

/** DUT-1. Who holds a task: those who took it, and of the duties given without one those of its kind, for the first of the kind. */
export function holdersOf<Duty extends HeldDuty>(
  task: DayTask,
  tasks: readonly DayTask[],
  duties: readonly Duty[],
): Duty[] {
  const isFirst = tasks.find((one) => one.kind === task.kind)?.id === task.id;
  const isNamed = (id: string | null) => tasks.some((one) => one.id === id);
  return duties.filter(
    (duty) => duty.marketTaskId === task.id || (isFirst && duty.task === task.kind && !isNamed(duty.marketTaskId)),
  );
}

/** DUT-1. */
export const placesLeftOf = (task: DayTask, tasks: readonly DayTask[], duties: readonly HeldDuty[]): number =>
  Math.max(0, task.wanted - holdersOf(task, tasks, duties).length);

/** DUT-2. A duty opens the board and customers' names: it is for the team, and for who is known by an order of that market. */
export const maySignUp = (member: { readonly roles: readonly string[]; readonly orders: number }): boolean =>
  member.roles.length > 0 || member.orders > 0;

/** DUT-3. So late the référent must hear of it. */
export const isLateWithdrawal = (pickupStartsAt: number, now: number): boolean => pickupStartsAt - now < DAY_MS;
