import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { pick } from "@/lib/core/locale";
import { getLocale } from "@/lib/core/translator";
import type { FrameworkFunction } from "@/lib/framework/schema";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";

type Props = {
  functions: readonly FrameworkFunction[];
  isCentered?: boolean;
  to: GuideAddresses;
};

/** The functions by name, as places to go on from. */
export async function FunctionLinks({ functions, isCentered, to }: Props) {
  const locale = await getLocale();
  return (
    <ul
      className={`flex flex-wrap gap-2 ${isCentered ? "justify-center" : ""}`}
    >
      {functions.map(({ code, name }) => (
        <li key={code}>
          <Link
            href={to.functionOf(code)}
            prefetch={false}
            className={buttonClass()}
          >
            {pick(name, locale)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
