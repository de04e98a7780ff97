import type { OpenScale, ScaleDriver, ScaleEvents } from "./scale-driver.ts";
import { readWeightMeasurement, WEIGHT_MEASUREMENT, WEIGHT_SCALE_SERVICE } from "./weight-measurement.ts";

/** What of Web Bluetooth is needed; TypeScript's own library does not have it yet. */
export interface BluetoothDeviceLike extends EventTarget {
  readonly gatt?: {
    connect(): Promise<{
      getPrimaryService(service: number): Promise<{
        getCharacteristic(characteristic: number): Promise<BluetoothCharacteristicLike>;
      }>;
    }>;
    disconnect(): void;
  };
}
export interface BluetoothCharacteristicLike extends EventTarget {
  readonly value?: DataView;
  startNotifications(): Promise<unknown>;
}
interface BluetoothLike {
  requestDevice(options: { filters: { services: number[] }[] }): Promise<BluetoothDeviceLike>;
}

const hasBluetooth = (scope: object): scope is { bluetooth: BluetoothLike } => "bluetooth" in scope;

export const bluetoothScale: ScaleDriver = {
  async open(events) {
    if (!hasBluetooth(navigator)) throw new Error("this browser has no Web Bluetooth");
    const device = await navigator.bluetooth.requestDevice({ filters: [{ services: [WEIGHT_SCALE_SERVICE] }] });
    return await openBluetooth(device, events);
  },
};

/** A scale that keeps to the standard's Weight Scale Service. */
export async function openBluetooth(device: BluetoothDeviceLike, events: ScaleEvents): Promise<OpenScale> {
  const server = await device.gatt?.connect();
  const service = await server?.getPrimaryService(WEIGHT_SCALE_SERVICE);
  const measurement = await service?.getCharacteristic(WEIGHT_MEASUREMENT);
  if (measurement === undefined) throw new Error("the device tells no weights");
  const told = () => {
    const reading = measurement.value && readWeightMeasurement(measurement.value);
    if (reading !== undefined) events.reading(reading);
  };
  let closed = false;
  const gone = () => {
    if (!closed) events.lost();
    closed = true;
  };
  measurement.addEventListener("characteristicvaluechanged", told);
  device.addEventListener("gattserverdisconnected", gone);
  await measurement.startNotifications();
  return {
    async close() {
      closed = true;
      measurement.removeEventListener("characteristicvaluechanged", told);
      device.removeEventListener("gattserverdisconnected", gone);
      device.gatt?.disconnect();
    },
  };
}
