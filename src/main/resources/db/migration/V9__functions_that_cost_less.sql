-- The same answers as V5's. A function in SQL that is not folded into the query around it is parsed and planned anew in each
-- statement that calls it; these were, in each follow-up that was recorded and each page that was read.

-- Only a function whose body is no less volatile than itself is folded in, and extract is stable for a time with a zone.
alter function millis(timestamptz) stable;

-- In PL/pgSQL a session plans a statement once, and most follow-ups are neither replies nor thank-yous.
create or replace function takes_a_place(one follow_up) returns boolean
  language plpgsql stable
as $$
begin
  if one.counted_at is null then
    return false;
  end if;
  -- The first reply to a message answers it.
  if one.purposes = array['REPLY'] then
    return exists (
      select from follow_up earlier
       where earlier.tenant_id = one.tenant_id
         and earlier.candidate_id = one.candidate_id
         and earlier.in_reply_to = one.in_reply_to
         and earlier.purposes = one.purposes
         and (earlier.counted_at, earlier.id) < (one.counted_at, one.id));
  end if;
  -- A thank-you to one more interviewer, after the first one for the same interview.
  if one.purposes = array['THANK_YOU'] then
    return not (
      exists (
        select from interviewer
         where interviewer.tenant_id = one.tenant_id
           and interviewer.candidate_id = one.candidate_id
           and interviewer.interview_id = one.interview_id
           and interviewer.contact_id = one.contact_id)
      and exists (
        select from follow_up earlier
         where earlier.tenant_id = one.tenant_id
           and earlier.candidate_id = one.candidate_id
           and earlier.interview_id = one.interview_id
           and 'THANK_YOU' = any (earlier.purposes)
           and (earlier.counted_at, earlier.id) < (one.counted_at, one.id))
      and not exists (
        select from follow_up earlier
         where earlier.tenant_id = one.tenant_id
           and earlier.candidate_id = one.candidate_id
           and earlier.interview_id = one.interview_id
           and earlier.contact_id = one.contact_id
           and 'THANK_YOU' = any (earlier.purposes)
           and (earlier.counted_at, earlier.id) < (one.counted_at, one.id)));
  end if;
  return true;
end
$$;

create or replace function made_to_count_by(one follow_up) returns timestamptz
  language plpgsql stable
as $$
declare
  moment timestamptz;
begin
  if 'THANK_YOU' = any (one.purposes) then
    select later.counted_at
      into moment
      from follow_up later
     where later.tenant_id = one.tenant_id
       and later.candidate_id = one.candidate_id
       and later.interview_id = one.interview_id
       and later.contact_id = one.contact_id
       and later.purposes = array['THANK_YOU']
       and (later.counted_at, later.id) > (one.counted_at, one.id)
       and exists (
         select from interviewer
          where interviewer.tenant_id = later.tenant_id
            and interviewer.candidate_id = later.candidate_id
            and interviewer.interview_id = later.interview_id
            and interviewer.contact_id = later.contact_id)
       and exists (
         select from follow_up earlier
          where earlier.tenant_id = later.tenant_id
            and earlier.candidate_id = later.candidate_id
            and earlier.interview_id = later.interview_id
            and earlier.id <> one.id
            and 'THANK_YOU' = any (earlier.purposes)
            and (earlier.counted_at, earlier.id) < (later.counted_at, later.id))
       and not exists (
         select from follow_up earlier
          where earlier.tenant_id = later.tenant_id
            and earlier.candidate_id = later.candidate_id
            and earlier.interview_id = later.interview_id
            and earlier.contact_id = later.contact_id
            and earlier.id <> one.id
            and 'THANK_YOU' = any (earlier.purposes)
            and (earlier.counted_at, earlier.id) < (later.counted_at, later.id));
  end if;
  return moment;
end
$$;
