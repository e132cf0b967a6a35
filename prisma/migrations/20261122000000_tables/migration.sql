-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('community_wide', 'intermediary', 'site');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('community_wide_leader', 'intermediary_staff', 'site_coordinator', 'viewer');

-- CreateEnum
CREATE TYPE "RoundMode" AS ENUM ('direct', 'panel');

-- CreateEnum
CREATE TYPE "Voice" AS ENUM ('own', 'intermediary');

-- CreateEnum
CREATE TYPE "NonScore" AS ENUM ('dont_know', 'not_applicable');

-- CreateEnum
CREATE TYPE "ScoreState" AS ENUM ('not_scored', 'scored', 'dont_know', 'not_applicable', 'disputed');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('note', 'link');

-- CreateEnum
CREATE TYPE "SiteStatus" AS ENUM ('candidate', 'planned', 'active', 'paused', 'closed');

-- CreateTable
CREATE TABLE "Event" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "siteId" UUID,
    "roundId" UUID,
    "indicatorId" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "systemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("systemId","personId","key")
);

-- CreateTable
CREATE TABLE "FrameworkVersion" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "credit" JSONB NOT NULL,
    "settings" JSONB NOT NULL,
    "scale" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "FrameworkVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrameworkLevel" (
    "frameworkVersionId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "name" JSONB NOT NULL,
    "intent" JSONB NOT NULL,

    CONSTRAINT "FrameworkLevel_pkey" PRIMARY KEY ("frameworkVersionId","level")
);

-- CreateTable
CREATE TABLE "FrameworkFunction" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "intent" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FrameworkFunction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "shortTitle" JSONB NOT NULL,
    "intent" JSONB NOT NULL,

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "shortTitle" JSONB NOT NULL,
    "meaning" JSONB NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "stageId" UUID NOT NULL,
    "functionId" UUID NOT NULL,
    "milestoneId" UUID,
    "level" "Level" NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "isRestored" BOOLEAN NOT NULL DEFAULT false,
    "twinCode" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "personId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Membership" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "title" TEXT,
    "adminSince" TIMESTAMPTZ(3),
    "termFrom" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "termTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "MembershipSite" (
    "systemId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "siteId" UUID NOT NULL,

    CONSTRAINT "MembershipSite_pkey" PRIMARY KEY ("systemId","membershipId","siteId")
);

-- CreateTable
CREATE TABLE "Standing" (
    "systemId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "roundId" UUID NOT NULL,
    "state" "ScoreState" NOT NULL,
    "value" SMALLINT,
    "scoredAt" TIMESTAMPTZ(3) NOT NULL,
    "previousState" "ScoreState",
    "previousValue" SMALLINT,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("systemId","indicatorId","subjectId")
);

-- CreateTable
CREATE TABLE "RoundSummary" (
    "systemId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "stageNumber" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "n0" INTEGER NOT NULL DEFAULT 0,
    "n1" INTEGER NOT NULL DEFAULT 0,
    "n2" INTEGER NOT NULL DEFAULT 0,
    "n3" INTEGER NOT NULL DEFAULT 0,
    "dontKnow" INTEGER NOT NULL DEFAULT 0,
    "notApplicable" INTEGER NOT NULL DEFAULT 0,
    "disputed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RoundSummary_pkey" PRIMARY KEY ("systemId","roundId","subjectId","stageNumber","level")
);

-- CreateTable
CREATE TABLE "MilestoneConfirmation" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "targetOn" DATE,
    "targetReason" TEXT,
    "proposedAt" TIMESTAMPTZ(3),
    "proposedById" UUID,
    "statement" TEXT,
    "evidenceUrl" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "meetingName" TEXT,
    "meetingOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MilestoneConfirmation_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "StageAttestation" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "evidenceUrl" TEXT,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedById" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "expiresOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StageAttestation_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "StageReached" (
    "systemId" UUID NOT NULL,
    "stageNumber" INTEGER NOT NULL,
    "reachedOn" DATE NOT NULL,

    CONSTRAINT "StageReached_pkey" PRIMARY KEY ("systemId","stageNumber")
);

-- CreateTable
CREATE TABLE "Round" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "mode" "RoundMode" NOT NULL DEFAULT 'direct',
    "startsOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Rating" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "subjectId" UUID NOT NULL,
    "voice" "Voice" NOT NULL DEFAULT 'own',
    "value" SMALLINT,
    "nonScore" "NonScore",
    "reason" TEXT,
    "ratedById" UUID NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Score" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "subjectId" UUID NOT NULL,
    "state" "ScoreState" NOT NULL DEFAULT 'not_scored',
    "value" SMALLINT,
    "reason" TEXT,
    "scoredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "subjectId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "effectiveOn" DATE NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "System" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "boundary" TEXT NOT NULL DEFAULT '',
    "frameworkVersionId" UUID NOT NULL,
    "rulePreset" TEXT NOT NULL DEFAULT 'default',
    "sitesSeeEachOtherSince" TIMESTAMPTZ(3),
    "revisitingStage" INTEGER,
    "sampleSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "System_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" "SiteStatus" NOT NULL DEFAULT 'planned',
    "cohort" TEXT,
    "gradeSpan" TEXT,
    "pillars" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "leadPartner" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "pointPersonMembershipId" UUID,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "SeedRun" (
    "name" TEXT NOT NULL,
    "ranAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeedRun_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Event_systemId_at_idx" ON "Event"("systemId", "at");

-- CreateIndex
CREATE INDEX "Event_systemId_indicatorId_siteId_at_idx" ON "Event"("systemId", "indicatorId", "siteId", "at");

-- CreateIndex
CREATE INDEX "Event_systemId_subjectId_at_idx" ON "Event"("systemId", "subjectId", "at");

-- CreateIndex
CREATE INDEX "Submission_systemId_createdAt_idx" ON "Submission"("systemId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkVersion_code_version_key" ON "FrameworkVersion"("code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkFunction_frameworkVersionId_id_key" ON "FrameworkFunction"("frameworkVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkFunction_frameworkVersionId_code_key" ON "FrameworkFunction"("frameworkVersionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_frameworkVersionId_id_key" ON "Stage"("frameworkVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_frameworkVersionId_number_key" ON "Stage"("frameworkVersionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_frameworkVersionId_id_key" ON "Milestone"("frameworkVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_stageId_number_key" ON "Milestone"("stageId", "number");

-- CreateIndex
CREATE INDEX "Indicator_frameworkVersionId_stageId_position_idx" ON "Indicator"("frameworkVersionId", "stageId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_frameworkVersionId_code_key" ON "Indicator"("frameworkVersionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_frameworkVersionId_id_level_key" ON "Indicator"("frameworkVersionId", "id", "level");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_createdAt_idx" ON "Session"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "SignInLimit_expire_idx" ON "SignInLimit"("expire");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_systemId_personId_key" ON "Membership"("systemId", "personId");

-- CreateIndex
CREATE INDEX "MembershipSite_systemId_siteId_idx" ON "MembershipSite"("systemId", "siteId");

-- CreateIndex
CREATE INDEX "Standing_systemId_subjectId_idx" ON "Standing"("systemId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "MilestoneConfirmation_systemId_milestoneId_key" ON "MilestoneConfirmation"("systemId", "milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "StageAttestation_systemId_stageId_key" ON "StageAttestation"("systemId", "stageId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_systemId_ordinal_key" ON "Round"("systemId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Round_systemId_id_frameworkVersionId_key" ON "Round"("systemId", "id", "frameworkVersionId");

-- CreateIndex
CREATE INDEX "Rating_systemId_roundId_subjectId_idx" ON "Rating"("systemId", "roundId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_systemId_roundId_indicatorId_subjectId_voice_key" ON "Rating"("systemId", "roundId", "indicatorId", "subjectId", "voice");

-- CreateIndex
CREATE INDEX "Score_systemId_roundId_subjectId_idx" ON "Score"("systemId", "roundId", "subjectId");

-- CreateIndex
CREATE INDEX "Score_systemId_indicatorId_subjectId_idx" ON "Score"("systemId", "indicatorId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Score_systemId_roundId_indicatorId_subjectId_key" ON "Score"("systemId", "roundId", "indicatorId", "subjectId");

-- CreateIndex
CREATE INDEX "Evidence_systemId_roundId_indicatorId_subjectId_idx" ON "Evidence"("systemId", "roundId", "indicatorId", "subjectId");

-- CreateIndex
CREATE INDEX "Evidence_systemId_indicatorId_subjectId_createdAt_idx" ON "Evidence"("systemId", "indicatorId", "subjectId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "System_slug_key" ON "System"("slug");

-- CreateIndex
CREATE INDEX "Site_systemId_status_name_idx" ON "Site"("systemId", "status", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Site_systemId_name_key" ON "Site"("systemId", "name");

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkLevel" ADD CONSTRAINT "FrameworkLevel_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkFunction" ADD CONSTRAINT "FrameworkFunction_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_frameworkVersionId_stageId_fkey" FOREIGN KEY ("frameworkVersionId", "stageId") REFERENCES "Stage"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_frameworkVersionId_stageId_fkey" FOREIGN KEY ("frameworkVersionId", "stageId") REFERENCES "Stage"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_frameworkVersionId_functionId_fkey" FOREIGN KEY ("frameworkVersionId", "functionId") REFERENCES "FrameworkFunction"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_frameworkVersionId_milestoneId_fkey" FOREIGN KEY ("frameworkVersionId", "milestoneId") REFERENCES "Milestone"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipSite" ADD CONSTRAINT "MembershipSite_systemId_membershipId_fkey" FOREIGN KEY ("systemId", "membershipId") REFERENCES "Membership"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipSite" ADD CONSTRAINT "MembershipSite_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RoundSummary" ADD CONSTRAINT "RoundSummary_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundSummary" ADD CONSTRAINT "RoundSummary_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MilestoneConfirmation" ADD CONSTRAINT "MilestoneConfirmation_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneConfirmation" ADD CONSTRAINT "MilestoneConfirmation_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneConfirmation" ADD CONSTRAINT "MilestoneConfirmation_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneConfirmation" ADD CONSTRAINT "MilestoneConfirmation_frameworkVersionId_milestoneId_fkey" FOREIGN KEY ("frameworkVersionId", "milestoneId") REFERENCES "Milestone"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageAttestation" ADD CONSTRAINT "StageAttestation_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageAttestation" ADD CONSTRAINT "StageAttestation_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageAttestation" ADD CONSTRAINT "StageAttestation_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageAttestation" ADD CONSTRAINT "StageAttestation_frameworkVersionId_stageId_fkey" FOREIGN KEY ("frameworkVersionId", "stageId") REFERENCES "Stage"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageReached" ADD CONSTRAINT "StageReached_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_systemId_roundId_frameworkVersionId_fkey" FOREIGN KEY ("systemId", "roundId", "frameworkVersionId") REFERENCES "Round"("systemId", "id", "frameworkVersionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_ratedById_fkey" FOREIGN KEY ("ratedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_systemId_roundId_frameworkVersionId_fkey" FOREIGN KEY ("systemId", "roundId", "frameworkVersionId") REFERENCES "Round"("systemId", "id", "frameworkVersionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_systemId_roundId_frameworkVersionId_fkey" FOREIGN KEY ("systemId", "roundId", "frameworkVersionId") REFERENCES "Round"("systemId", "id", "frameworkVersionId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "System" ADD CONSTRAINT "System_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Site" ADD CONSTRAINT "Site_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Site" ADD CONSTRAINT "Site_systemId_pointPersonMembershipId_fkey" FOREIGN KEY ("systemId", "pointPersonMembershipId") REFERENCES "Membership"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
