-- The letters of a word in order: what has only changed places is the same.
create function letters_of(p_word text) returns text language sql immutable parallel safe as $$
  select string_agg(c, '' order by c) from regexp_split_to_table(p_word, '') c
$$;
--> statement-breakpoint
-- What finds ads by a member's search: every word, or what it begins; a word that no ad has stands for those that it is
-- a slip of: one letter, two of a longer word, or two that have changed places. Null where nothing is searched for.
create or replace function library_query(p_user uuid, p_search text) returns tsquery language plpgsql as $$
declare
  v_query tsquery;
  v_term tsquery;
  v_word text;
  v_like text;
  v_slips integer;
begin
  perform set_config('pg_trgm.similarity_threshold', '0.1', true);
  for v_word in
    select w.lexeme from unnest(to_tsvector('simple'::regconfig, search_form(p_search))) w order by w.positions[1] limit 12
  loop
    v_term := word_query(v_word, ':*');
    if length(v_word) between 3 and 40 and not exists (select from library_words l
        where l.user_id = p_user and l.word >= v_word and l.word < v_word || chr(1114111)) then
      v_slips := case when length(v_word) < 5 then 1 else 2 end;
      for v_like in
        select l.word from library_words l
        where l.user_id = p_user and l.word % v_word and (levenshtein(l.word, v_word) <= v_slips
            or (length(l.word) = length(v_word) and levenshtein(l.word, v_word) = 2 and letters_of(l.word) = letters_of(v_word)))
        order by levenshtein(l.word, v_word), similarity(l.word, v_word) desc limit 5
      loop
        v_term := v_term || word_query(v_like, '');
      end loop;
    end if;
    v_query := case when v_query is null then v_term else v_query && v_term end;
  end loop;
  return v_query;
end $$;
