import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

export type StockMove = { stockPoolId: string; quantity: number };

/** ORD-3. Takes stock; the CHECK on the pool refuses the whole batch when one of the goods is short. */
export const updateStockTaken = (db: Database, moves: readonly StockMove[]) => moveReserved(db, moves, 1);

/** Gives back what a running payment held or an order no longer needs. */
export const updateStockGivenBack = (db: Database, moves: readonly StockMove[]) => moveReserved(db, moves, -1);

const moveReserved = (db: Database, moves: readonly StockMove[], sign: 1 | -1) =>
  db.run(sql`
    UPDATE stock_pool SET reserved = reserved + ${sign} * m.quantity
    FROM (SELECT value->>'stockPoolId' AS pool, sum(value->>'quantity') AS quantity FROM json_each(${JSON.stringify(moves)}) GROUP BY 1) m
    WHERE stock_pool.id = m.pool`);

/** What a checkout holds while it is paid. */
export const insertHolds = (db: Database, checkoutId: string, holds: readonly StockMove[]) =>
  db.run(sql`
    INSERT INTO checkout_hold (checkout_id, stock_pool_id, quantity)
    SELECT ${checkoutId}, value->>'stockPoolId', value->>'quantity' FROM json_each(${JSON.stringify(holds)})`);

/** Gives back all that a checkout holds, as its rows say. */
export const updateHoldsGivenBack = (db: Database, checkoutId: string) =>
  db.run(sql`
    UPDATE stock_pool SET reserved = reserved - h.quantity
    FROM (SELECT stock_pool_id, quantity FROM checkout_hold WHERE checkout_id = ${checkoutId}) h
    WHERE stock_pool.id = h.stock_pool_id`);

/** CAN-2. What a basket that is called off had taken is there for others again. */
export const updateLinesGivenBack = (db: Database, basketId: string) =>
  db.run(sql`
    UPDATE stock_pool SET reserved = reserved - l.quantity
    FROM (SELECT stock_pool_id, sum(stock_quantity) AS quantity FROM basket_line WHERE basket_id = ${basketId} GROUP BY 1) l
    WHERE stock_pool.id = l.stock_pool_id`);

/** RUN-4. Goods of a closed distribution have left the shelf, but those of cancelled baskets, which never did: no longer reserved, no longer there. */
export const updateSoldStock = (db: Database, distributionId: string) =>
  db.run(sql`
    UPDATE stock_pool SET on_hand = on_hand - s.quantity, reserved = reserved - s.quantity
    FROM (
      SELECT l.stock_pool_id, sum(l.stock_quantity) AS quantity FROM basket_line l
      JOIN basket b ON b.id = l.basket_id AND b.status <> 'cancelled'
      WHERE l.distribution_id = ${distributionId} GROUP BY 1) s
    WHERE stock_pool.id = s.stock_pool_id`);

/** What a producer says it has: in the pool of the date where there is one, else in the product's own; below what is reserved the CHECK refuses. */
export const updateStocksSaid = (
  db: Database,
  distributionId: string,
  stocks: readonly { productId: string; onHand: number | null }[],
) =>
  db.run(sql`
    UPDATE stock_pool SET on_hand = s.on_hand
    FROM (SELECT value->>'productId' AS product, value->>'onHand' AS on_hand FROM json_each(${JSON.stringify(stocks)})) s
    WHERE stock_pool.product_id = s.product AND stock_pool.distribution_id = coalesce(
      (SELECT d.distribution_id FROM stock_pool d WHERE d.product_id = s.product AND d.distribution_id = ${distributionId}), '')`);
