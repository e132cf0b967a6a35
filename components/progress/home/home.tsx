import { CoordinatorHome } from "@/components/progress/home/coordinator-home";
import { FirstRun } from "@/components/progress/home/first-run";
import { SystemHome } from "@/components/progress/home/system-home";
import { createAddresses } from "@/lib/progress/view/addresses";
import type { HomeView } from "@/lib/progress/view/home";
import type { Reader } from "@/lib/progress/view/reader";

type Props = { view: HomeView; reader: Reader };

/** The home that fits the reader: a first day, their own sites, or the whole system. */
export function Home({ view, reader }: Props) {
  const to = createAddresses(reader.slug);
  if (view.isFirstRun) {
    return (
      <FirstRun
        systemName={reader.systemName}
        hasSites={view.sites.length > 0}
        hasRound={view.openRound !== null}
        canSetUp={reader.canEditSites}
        to={to}
      />
    );
  }
  if (reader.isOfSites)
    return <CoordinatorHome view={view} reader={reader} to={to} />;
  return <SystemHome view={view} reader={reader} to={to} />;
}
