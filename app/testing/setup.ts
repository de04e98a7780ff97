// jsdom only says that it cannot scroll.
window.scrollTo = () => undefined;

// jsdom lays nothing out: everything is in sight, and is told so as a browser tells it, after the script that asked.
window.IntersectionObserver = class implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = "";
  readonly scrollMargin = "";
  readonly thresholds = [0];
  #tell: IntersectionObserverCallback;
  #gone = false;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    const box = target.getBoundingClientRect();
    queueMicrotask(() => {
      if (this.#gone) return;
      const seen = { boundingClientRect: box, intersectionRect: box, rootBounds: null, time: 0, target };
      this.#tell([{ ...seen, intersectionRatio: 1, isIntersecting: true }], this);
    });
  }
  unobserve(): void {}
  disconnect(): void {
    this.#gone = true;
  }
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
};
