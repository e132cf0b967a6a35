/** argon2id (the default), 64 MiB and three passes: about 60 ms. The seeder, which runs outside the app, uses it too. */
export const passwordCost = {
  memoryCost: 65_536,
  timeCost: 3,
  parallelism: 1,
};
