/** An answer, and the number of the partition that gave it. */
export type Placed<Answer> = Answer & { readonly partition: number };
