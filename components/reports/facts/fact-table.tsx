type Props = {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** A small table of words and numbers; its head is repeated where paper breaks it. */
export function FactTable({ caption, columns, rows }: Props) {
  return (
    <table className="w-full border-collapse">
      <caption className="text-left font-semibold">{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th
              key={name}
              scope="col"
              className="border-b py-1 pr-2 text-left align-bottom text-sm"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first} className="align-top">
            <th
              scope="row"
              className="border-b py-1 pr-2 text-left font-normal"
            >
              {first}
            </th>
            {rest.map((value, index) => (
              <td key={index} className="border-b py-1 pr-2">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
