CREATE TABLE "audio_tracks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"file_key" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"duration_in_seconds" double precision NOT NULL,
	"start_frame" integer NOT NULL,
	"offset_frames" integer NOT NULL,
	"volume" double precision NOT NULL,
	"fade_in_frames" integer NOT NULL,
	"fade_out_frames" integer NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "scenes" ADD COLUMN "transition" jsonb;--> statement-breakpoint
ALTER TABLE "audio_tracks" ADD CONSTRAINT "audio_tracks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audio_tracks_project" ON "audio_tracks" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "audio_tracks_idempotency" ON "audio_tracks" USING btree ("project_id","idempotency_key");