"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonVariant } from "@/components/ui/button";

type Props = {
  children: ReactNode;
  pendingText: string;
  variant?: ButtonVariant;
  className?: string;
  name?: string;
  value?: string;
};

/** Sends the form it stands in. While it is sent it keeps the focus and ignores further clicks. */
export function SubmitButton({
  children,
  pendingText,
  variant = "primary",
  ...rest
}: Props) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      {...rest}
    >
      {pending ? <span role="status">{pendingText}</span> : children}
    </Button>
  );
}
