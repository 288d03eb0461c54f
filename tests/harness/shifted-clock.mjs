// Preloaded into a process to set its clock off by ONCE_SHIFT_MS: Date, as everything reads it.
const shift = Number(process.env.ONCE_SHIFT_MS ?? 0);
const TrueDate = Date;
globalThis.Date = class extends TrueDate {
  constructor(...args) {
    super(...(args.length === 0 ? [TrueDate.now() + shift] : args));
  }

  static now() {
    return TrueDate.now() + shift;
  }
};
