/** For how long operators may be let in, in hours. */
export const accessHours = [1, 4, 24, 72, 168, 336] as const;
