import { expect, it, vi } from "vitest";
import { type BluetoothCharacteristicLike, type BluetoothDeviceLike, openBluetooth } from "./bluetooth-scale.ts";
import type { ScaleReading } from "./scale-reading.ts";
import { readWeightMeasurement } from "./weight-measurement.ts";

const measured = (...octets: number[]) => new DataView(new Uint8Array(octets).buffer);

it("reads the standard's measurement: steps of 5 g, or of a hundredth of a pound", () => {
  expect(readWeightMeasurement(measured(0, 153, 0))).toEqual({ kind: "weight", grams: 765, stable: true });
  expect(readWeightMeasurement(measured(1, 169, 0))).toEqual({ kind: "weight", grams: 767, stable: true });
  expect(readWeightMeasurement(measured(0, 0xff, 0xff))).toEqual({ kind: "over" });
  expect(readWeightMeasurement(measured(0, 1))).toBeUndefined();
});

it("tells every measurement until it is closed, and once that it went away", async () => {
  const readings: ScaleReading[] = [];
  const lost = vi.fn();
  const measurement: BluetoothCharacteristicLike & { value?: DataView } = Object.assign(new EventTarget(), {
    startNotifications: vi.fn(async () => undefined),
  });
  const disconnect = vi.fn();
  const device: BluetoothDeviceLike = Object.assign(new EventTarget(), {
    gatt: {
      connect: async () => ({ getPrimaryService: async () => ({ getCharacteristic: async () => measurement }) }),
      disconnect,
    },
  });
  const scale = await openBluetooth(device, { reading: (reading) => readings.push(reading), lost });
  const tell = (value: DataView) => {
    measurement.value = value;
    measurement.dispatchEvent(new Event("characteristicvaluechanged"));
  };
  tell(measured(0, 153, 0));
  tell(measured(0));
  expect(readings).toEqual([{ kind: "weight", grams: 765, stable: true }]);
  device.dispatchEvent(new Event("gattserverdisconnected"));
  expect(lost).toHaveBeenCalledOnce();
  await scale.close();
  tell(measured(0, 200, 0));
  expect([readings.length, disconnect.mock.calls.length]).toEqual([1, 1]);
});
