import { ActForm } from "@/components/forms/act-form";
import { Words } from "@/components/layout/words";
import { bindOnce } from "@/components/ui/bind-once";
import { ButtonLink } from "@/components/ui/button-link";
import { useTranslator } from "@/lib/core/translator";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { changePresetAction } from "@/lib/progress/actions";
import type { PresetPreview } from "@/lib/progress/queries/move-preview";
import { EffectCard } from "./effect-card";
import { otherPreset } from "./rule-card";
import { SettingsChanges } from "./settings-changes";

type Props = {
  change: PresetPreview;
  framework: FrameworkView;
  systemSlug: string;
  systemVersion: number;
  /** The address of this page. */
  href: string;
};

/** What the other rule would do, and the button that chooses it. */
export function PresetSection(props: Props) {
  const { change, framework, systemSlug, systemVersion, href } = props;
  const { preset } = change;
  const t = useTranslator("framework");
  return (
    <section aria-labelledby="rule-change" className="grid gap-6">
      <h2 id="rule-change" className="text-xl">
        {t("versions.rule.heading", { preset })}
      </h2>
      <EffectCard effect={change.effect} from={framework} to={framework} />
      <SettingsChanges changes={change.settings} />
      <Words namespaces={["errors"]}>
        <ActForm
          act={bindOnce(changePresetAction, systemSlug)}
          values={{ preset, version: systemVersion }}
          problem={t("versions.rule.problem")}
          button={t("versions.rule.button", { preset })}
          pending={t("versions.rule.pending")}
          beside={
            <ButtonLink href={href} variant="quiet">
              {t("versions.rule.cancel", { preset: otherPreset[preset] })}
            </ButtonLink>
          }
        />
      </Words>
    </section>
  );
}
