package dev.breakwater.jdbc;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The functions that are known to touch no table. A database may have any others, and what they do
 * is not to be seen in a statement.
 */
final class Functions {

  /** Of the SQL standard, and what most databases have besides. */
  private static final Set<String> STANDARD =
      Set.of(
          """
          abs acos array array_agg ascii asin atan atan2 avg
          bit_and bit_length bit_or bool_and bool_or
          cardinality cast ceil ceiling char_length character_length chr coalesce concat
          concat_ws corr cos cot count covar_pop covar_samp cube cume_dist current_date
          current_time current_timestamp
          date date_add date_part date_sub date_trunc dateadd datediff day dayofmonth
          dayofweek dayofyear degrees dense_rank
          every exp extract
          first_value floor generate_series greatest group_concat grouping
          hour ifnull initcap insert instr
          json_agg json_array json_arrayagg json_object json_objectagg json_value jsonb_agg
          lag last_day last_value lcase lead least left length listagg ln localtime
          localtimestamp locate log log10 log2 lower lpad ltrim
          max md5 median min minute mod mode month
          nextval now nth_value ntile nullif nvl nvl2
          octet_length overlay
          percent_rank percentile_cont percentile_disc pi position power
          quarter radians rand random rank regexp_like regexp_replace repeat replace
          reverse right rollup round row row_number rpad rtrim
          second sign sin split_part sqrt stddev stddev_pop stddev_samp string_agg strpos
          substr substring sum system_range
          tan timestampadd timestampdiff to_char to_date to_number to_timestamp translate
          trim trunc truncate
          ucase unnest upper uuid
          var_pop var_samp variance week year
          """
              .strip()
              .split("\\s+", -1));

  private final Set<String> known;

  private Functions(Set<String> known) {
    this.known = known;
  }

  static Functions standard() {
    return new Functions(STANDARD);
  }

  Functions and(String... names) {
    Set<String> more = new HashSet<>(known);
    for (String name : names) {
      more.add(name.toLowerCase(Locale.ROOT));
    }
    return new Functions(Set.copyOf(more));
  }

  void check(String name) throws NotUnderstoodException {
    if (!known.contains(name.toLowerCase(Locale.ROOT))) {
      throw new NotUnderstoodException(
          "the function "
              + name
              + " may touch any; if it touches none, say so: Database.of(…).trusting(\""
              + name.replace("\\", "\\\\").replace("\"", "\\\"")
              + "\")");
    }
  }
}
