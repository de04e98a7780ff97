export interface DeviceSetting {
  read(): string | null;
  write(value: string | null): void;
}

/** A choice kept on this device. Storage may be refused (private windows, full disks): the choice then lasts until reload. */
export function deviceSetting(key: string): DeviceSetting {
  let kept: string | null = null;
  return {
    read() {
      try {
        return localStorage.getItem(key) ?? kept;
      } catch {
        return kept;
      }
    },
    write(value) {
      kept = value;
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch (error) {
        console.warn("device-setting-not-kept", { key, error });
      }
    },
  };
}
