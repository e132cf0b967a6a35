import { joinClasses } from "@/components/ui/class-names";

/** The sign and the name of the product. */
export function WaymarkLogo({ className }: { className?: string }) {
  return (
    <span
      className={joinClasses(
        "inline-flex items-center gap-2 text-lg font-bold",
        className,
      )}
    >
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
        <rect width="32" height="32" rx="7" className="fill-brand" />
        <path
          d="M5 21h7v-5h7v-5h4"
          className="fill-none stroke-white"
          strokeWidth="3"
          strokeLinejoin="round"
        />
        <path d="M21 6l6 5-6 5z" className="fill-white" />
      </svg>
      Waymark
    </span>
  );
}
