import { Skeleton } from "@/components/ui/skeleton";
import { getTranslator } from "@/lib/core/translator";

/** The shape of a page while it is read: title, a wide card, two beside each other. */
export async function PageSkeleton() {
  const text = (await getTranslator("common"))("loading");
  return (
    <div className="grid gap-4">
      <Skeleton text={text} className="h-24 max-w-text" />
      <div aria-hidden="true" className="grid gap-4">
        <Skeleton text="" className="h-64" />
        <div className="grid gap-4 lg:grid-cols-2">
          <Skeleton text="" className="h-64" />
          <Skeleton text="" className="h-64" />
        </div>
      </div>
    </div>
  );
}
