/** An e-mail address under a name; where it must break, it does so before its "@". */
export function Address({ email }: { email: string }) {
  const at = email.lastIndexOf("@");
  return (
    <span className="block text-sm font-normal break-words text-muted">
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}
