-- A secret that was sealed under the installation's former key is sealed anew
-- when it is used. Whose is not yet, this tells.
ALTER TABLE "TotpFactor" ADD COLUMN "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
GRANT UPDATE ("secret", "sealedAt") ON "TotpFactor" TO waymark_app;
