/** Something that a tenant has only so many of. */
export type Place = {
  /** Gives it back; again, it does nothing. */
  leave(): void;
};

/** Who takes up how many places at this gateway. */
export class Places {
  readonly #taken = new Map<string, number>();

  /** A place of the tenant's, or null where `limit` of them are taken. */
  take(tenant: string, limit: number): Place | null {
    const taken = this.#taken.get(tenant) ?? 0;
    if (taken >= limit) {
      return null;
    }
    this.#taken.set(tenant, taken + 1);
    let left = false;
    return {
      leave: () => {
        if (!left) {
          left = true;
          this.#giveBack(tenant);
        }
      },
    };
  }

  #giveBack(tenant: string): void {
    const taken = (this.#taken.get(tenant) ?? 0) - 1;
    if (taken > 0) {
      this.#taken.set(tenant, taken);
    } else {
      this.#taken.delete(tenant);
    }
  }
}
