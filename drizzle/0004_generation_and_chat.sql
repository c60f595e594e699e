CREATE TABLE "budget_reservations" (
	"generation_id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"scopes" jsonb NOT NULL,
	"calls" integer NOT NULL,
	"state" text DEFAULT 'reserved' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"scope" text NOT NULL,
	"day" date NOT NULL,
	"calls" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "budgets_scope_day_pk" PRIMARY KEY("scope","day")
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"generation_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"model" text NOT NULL,
	"outcome" text,
	"input_tokens" integer,
	"output_tokens" integer,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"file_key" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scene_failures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scene_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"message" text NOT NULL,
	"message_hash" text NOT NULL,
	"line" integer,
	"frame" integer,
	"fixed_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chat_messages" ADD COLUMN "image_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "idempotency_key" uuid;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "purpose" text DEFAULT 'message' NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "continues" uuid;--> statement-breakpoint
ALTER TABLE "project_steps" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "scene_revisions" ADD COLUMN "restored_from" uuid;--> statement-breakpoint
ALTER TABLE "budget_reservations" ADD CONSTRAINT "budget_reservations_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scene_failures" ADD CONSTRAINT "scene_failures_scene_id_scenes_id_fk" FOREIGN KEY ("scene_id") REFERENCES "public"."scenes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scene_failures" ADD CONSTRAINT "scene_failures_revision_id_scene_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."scene_revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budget_reservations_state" ON "budget_reservations" USING btree ("state");--> statement-breakpoint
CREATE INDEX "model_calls_generation" ON "model_calls" USING btree ("generation_id");--> statement-breakpoint
CREATE INDEX "images_project" ON "images" USING btree ("project_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "images_idempotency" ON "images" USING btree ("project_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "scene_failures_message" ON "scene_failures" USING btree ("revision_id","message_hash");--> statement-breakpoint
CREATE INDEX "scene_failures_scene" ON "scene_failures" USING btree ("scene_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_sessions_idempotency" ON "chat_sessions" USING btree ("project_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "project_steps_session" ON "project_steps" USING btree ("session_id","number");