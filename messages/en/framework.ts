export const framework = {} as const;
