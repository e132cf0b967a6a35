import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportCard } from "@/components/framework/operator/import-card";
import { KeepCard } from "@/components/framework/operator/keep-card";
import { OperatorHeader } from "@/components/framework/operator/operator-header";
import { ProblemList } from "@/components/framework/operator/problem-list";
import { ProposalView } from "@/components/framework/operator/proposal-view";
import { Words } from "@/components/layout/words";
import { ButtonLink } from "@/components/ui/button-link";
import { requireOperator } from "@/lib/auth/scope";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { toUpload } from "@/lib/framework/operator/addresses";
import { changeSearchSchema } from "@/lib/framework/operator/schema";
import { findUpload } from "@/lib/framework/queries/drafts";

type Props = {
  params: Promise<{ uploadId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("operator");
  return { title: t("import.title") };
}

/** What a file holds: its problems, or what publishing it would change. */
export default async function UploadPage({ params, searchParams }: Props) {
  const operator = await requireOperator();
  const { uploadId } = await params;
  const { against, show, page } = changeSearchSchema.parse(await searchParams);
  const isId = z.uuid().safeParse(uploadId).success;
  const upload = isId && (await findUpload(operator, uploadId, against));
  if (!upload) notFound();
  const [t, locale] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
  ]);
  const { fileName: file, problems, proposal } = upload;
  if (!proposal)
    return (
      <>
        <OperatorHeader
          title={t("problems.title", { file })}
          sub={t("problems.sub", { count: problems.length })}
        />
        <div className="grid gap-6">
          <ProblemList file={file} problems={problems} />
          <ImportCard isAgain />
        </div>
      </>
    );
  const { framework, published, draft } = proposal;
  const title = t("proposal.title", {
    name: pick(framework.title, locale),
    version: framework.version,
  });
  return (
    <>
      <OperatorHeader
        title={title}
        sub={t("proposal.read", { file })}
        actions={
          !published && <ButtonLink href="#keep">{t("keep.title")}</ButtonLink>
        }
      />
      <Words namespaces={["errors", "common"]}>
        <ProposalView
          proposal={proposal}
          page={{ show, page }}
          path={toUpload(upload.id)}
        >
          {!published && <KeepCard uploadId={upload.id} draft={draft} />}
        </ProposalView>
      </Words>
    </>
  );
}
