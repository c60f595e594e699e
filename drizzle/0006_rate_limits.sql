CREATE TABLE "request_counts" (
	"scope" text NOT NULL,
	"window" timestamp with time zone NOT NULL,
	"requests" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "request_counts_scope_window_pk" PRIMARY KEY("scope","window")
);
--> statement-breakpoint
CREATE INDEX "scene_revisions_compiled" ON "scene_revisions" USING btree ("compiled_hash");