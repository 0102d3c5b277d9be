package app.afterclose.window.markdown;

/** Markdown of the kind that answers are made of. */
public final class Samples {
  private Samples() {}

  public static final String RICH =
      """
      # Pipeline, 30 July

      **8,800 deals** are in the pipeline: 4,238 won, 2,473 lost and *2,089 open*. The open ones
      are worth `$4,733,260` by their products' [list prices](https://example.com/prices).

      ## By stage

      | Stage | Deals | Value | Share |
      |:--|--:|--:|:-:|
      | Engaging | 1,589 | $3,600,000 | **76 %** |
      | Prospecting | 500 | $1,133,260 | 24 % |

      Intro to a table that follows at once
      | Account | Why |
      |---|---|
      | Konex | no answer for `45` days \\| two calls |
      | Dontechi | |

      1. Call **Konex** first:
         - they asked for a quote on 4 June,
         - and nobody answered.

           A second paragraph of the nested item.
      2. Close what is lost
         ```sql
         select * from deals where stage = 'Lost'
         ```
      3) Another list by its marker

      - [ ] loose

      - items ~~here~~

      > Quoted *text*
      lazily continued
      > - with a list
      >
      > and more

      Setext heading
      ---

          indented code
            keeps its spaces

      ***

      A line<br>broken in a cell, <b>bold by HTML</b>, https://example.com/bare, and
      [mail](mailto:maria@example.com), but not [this](javascript:alert(1)).\\
      Hard break. ![A chart](https://example.com/chart.png)

      <div>
      a block of HTML
      </div>

      ```
      fence to the end
      """;

  public static final String DEFINITIONS =
      """
      See [the list][1] and [other].

      - an item with [1]

      [1]: https://example.com/list
      [other]:
        https://example.com/other

      Done.
      """;
}
