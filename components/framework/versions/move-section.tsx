import { randomUUID } from "node:crypto";
import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { bindOnce } from "@/components/ui/bind-once";
import { ButtonLink } from "@/components/ui/button-link";
import { useTranslator } from "@/lib/core/translator";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { moveFrameworkAction } from "@/lib/progress/actions";
import type { MovePreview } from "@/lib/progress/queries/move-preview";
import { AroundCard } from "./around-card";
import { EffectCard } from "./effect-card";
import { OwnRowsCard } from "./own-rows-card";
import { RowsCard } from "./rows-card";
import { SettingsChanges } from "./settings-changes";

type Props = {
  move: MovePreview;
  framework: FrameworkView;
  systemSlug: string;
  systemVersion: number;
  /** While a round is open there is nothing to press. */
  canMove: boolean;
  /** The address of this page. */
  href: string;
};

/** Everything that a move to another version would do, and the button that does it. */
export function MoveSection(props: Props) {
  const { move, framework, systemSlug, systemVersion, canMove, href } = props;
  const { to, comparison, effect } = move;
  const t = useTranslator("framework");
  const { version } = to;
  return (
    <section aria-labelledby="move" className="grid gap-6">
      <div className="max-w-text">
        <h2 id="move" className="text-xl">
          {t("versions.move.title", { version })}
        </h2>
        <p className="mt-1 text-muted">
          {t("versions.move.keeps")} {t("versions.move.back")}
        </p>
      </div>
      <EffectCard effect={effect} from={framework} to={to} />
      <RowsCard
        rows={comparison.rows}
        returning={move.returning}
        versions={{ from: framework.version, to: version }}
      />
      <AroundCard
        comparison={comparison}
        keptAsHistory={move.keptAsHistory.length}
      />
      <OwnRowsCard local={comparison.local} />
      <SettingsChanges changes={move.settings} />
      {canMove && (
        <Words namespaces={["errors"]}>
          <ActForm
            act={bindOnce(moveFrameworkAction, systemSlug)}
            values={{
              toVersionId: to.id,
              version: systemVersion,
              key: randomUUID(),
            }}
            problem={t("versions.move.problem")}
            button={t("versions.move.button", { version })}
            pending={t("versions.move.pending")}
            beside={
              <ButtonLink href={href} variant="quiet">
                {t("versions.move.cancel", { version: framework.version })}
              </ButtonLink>
            }
          />
        </Words>
      )}
    </section>
  );
}
