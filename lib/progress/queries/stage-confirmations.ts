import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { StageView } from "@/lib/framework/schema/views";
import type { Attestation, Milestone } from "../schema";

/** A milestone of the framework with what people did about it here. */
export type MilestoneState = Milestone & {
  milestoneId: string;
  version: number;
  targetOn: string | null;
  targetReason: string | null;
  statement: string | null;
  evidenceUrl: string | null;
  proposedByName: string | null;
  confirmedByName: string | null;
  meetingName: string | null;
  meetingOn: string | null;
};

export type AttestationView = Attestation & {
  stageId: string;
  version: number;
  statement: string;
  evidenceUrl: string | null;
  proposedOn: string;
  proposedByName: string | null;
  confirmedByName: string | null;
};

const text = z.string().nullable();

const milestoneSchema = z.object({
  milestoneId: z.string(),
  version: z.int(),
  targetOn: text,
  targetReason: text,
  statement: text,
  evidenceUrl: text,
  proposedOn: text,
  proposedByName: text,
  confirmedOn: text,
  confirmedByName: text,
  meetingName: text,
  meetingOn: text,
});
type Found = z.infer<typeof milestoneSchema>;

const foundSchema = z.object({
  milestones: z.array(milestoneSchema),
  attestation: z
    .object({
      stageId: z.string(),
      version: z.int(),
      statement: z.string(),
      evidenceUrl: text,
      proposedOn: z.string(),
      proposedByName: text,
      confirmedOn: text,
      confirmedByName: text,
      expiresOn: text,
    })
    .nullable(),
});

export type StageConfirmations = {
  /** Every milestone of the stage, in order, also those nobody has touched. */
  milestones: MilestoneState[];
  attestation: AttestationView | null;
};

/** What people proposed and confirmed about one stage, with their names, in one statement. */
export async function readStageConfirmations(
  tx: Transaction,
  { systemId }: Scope,
  { id, number: stage, milestones }: StageView,
): Promise<StageConfirmations> {
  const ids = milestones.map((milestone) => milestone.id);
  const rows = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'milestones', (SELECT COALESCE(json_agg(json_build_object('milestoneId', m."milestoneId", 'version', m."version",
            'targetOn', m."targetOn", 'targetReason', m."targetReason", 'statement', m."statement", 'evidenceUrl', m."evidenceUrl",
            'proposedOn', (m."proposedAt" AT TIME ZONE 'UTC')::date, 'proposedByName', p."name",
            'confirmedOn', (m."confirmedAt" AT TIME ZONE 'UTC')::date, 'confirmedByName', c."name",
            'meetingName', m."meetingName", 'meetingOn', m."meetingOn")), '[]')
          FROM "MilestoneConfirmation" m
          LEFT JOIN "Person" p ON p."id" = m."proposedById" LEFT JOIN "Person" c ON c."id" = m."confirmedById"
         WHERE m."systemId" = ${systemId}::uuid AND m."milestoneId" = ANY(${ids}::uuid[])),
      'attestation', (SELECT json_build_object('stageId', a."stageId", 'version', a."version",
            'statement', a."statement", 'evidenceUrl', a."evidenceUrl",
            'proposedOn', (a."proposedAt" AT TIME ZONE 'UTC')::date, 'proposedByName', p."name",
            'confirmedOn', (a."confirmedAt" AT TIME ZONE 'UTC')::date, 'confirmedByName', c."name", 'expiresOn', a."expiresOn")
          FROM "StageAttestation" a
          LEFT JOIN "Person" p ON p."id" = a."proposedById" LEFT JOIN "Person" c ON c."id" = a."confirmedById"
         WHERE a."systemId" = ${systemId}::uuid AND a."stageId" = ${id}::uuid)
    ) AS found`;
  const found = foundSchema.parse(rows[0]?.found);
  return {
    milestones: milestones.map(({ id, number }) => ({
      ...(found.milestones.find((one) => one.milestoneId === id) ?? {
        ...untouched,
        milestoneId: id,
      }),
      stage,
      number,
    })),
    attestation: found.attestation && { ...found.attestation, stage },
  };
}

const untouched: Omit<Found, "milestoneId"> = {
  version: 0,
  targetOn: null,
  targetReason: null,
  statement: null,
  evidenceUrl: null,
  proposedOn: null,
  proposedByName: null,
  confirmedOn: null,
  confirmedByName: null,
  meetingName: null,
  meetingOn: null,
};
