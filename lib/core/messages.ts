/** The shape of a catalogue in another language: the same keys, any words. */
export type MessagesLike<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : MessagesLike<T[Key]>;
};
