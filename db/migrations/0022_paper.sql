-- Letters on paper wait where mails are begun: `paper`, to be printed and posted by a colleague; `posted`, done with.
alter table concord.mail_out drop constraint mail_out_state_check;
alter table concord.mail_out add constraint mail_out_state_check check (state in ('sending', 'sent', 'failed', 'bounced', 'paper', 'posted'));
create index mail_out_paper on concord.mail_out (library_id, stream_id) where state = 'paper';
